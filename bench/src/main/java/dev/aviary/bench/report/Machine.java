package dev.aviary.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.stream.Stream;

/** Where and when it was measured, and what. */
public final class Machine {

  private static final double KIBIBYTES_OF_A_GIBIBYTE = 1 << 20;

  private Machine() {}

  /**
   * In one line.
   *
   * @param busy processes that wanted to run on average before anything was started
   */
  public static String describe(double busy) throws IOException, InterruptedException {
    return "%s, %d cores, %.0f GiB, Linux %s, Java %s; commit %s, %s; load average before: %.1f"
        .formatted(
            value("/proc/cpuinfo", "model name", Function.identity()),
            Runtime.getRuntime().availableProcessors(),
            value("/proc/meminfo", "MemTotal", it -> it.replaceAll("\\D", ""))
                    .transform(Long::parseLong)
                / KIBIBYTES_OF_A_GIBIBYTE,
            System.getProperty("os.version"),
            Runtime.version(),
            commit(),
            LocalDate.now(ZoneOffset.UTC),
            busy);
  }

  /** Of the last minute. */
  public static double load() throws IOException {
    String line = Files.readString(Path.of("/proc/loadavg"));
    return Double.parseDouble(line.substring(0, line.indexOf(' ')));
  }

  private static String value(String file, String key, Function<String, String> of)
      throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> of.apply(line.substring(line.indexOf(':') + 1).strip()))
          .findFirst()
          .orElse("unknown");
    }
  }

  private static String commit() throws IOException, InterruptedException {
    String changes =
        git("status", "--porcelain", "--untracked-files=no", "--", ":!docs/performance.*");
    return git("rev-parse", "--short=12", "HEAD") + (changes.isEmpty() ? "" : " with changes");
  }

  private static String git(String... arguments) throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList()).start();
    String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return git.waitFor() == 0 ? output.strip() : "unknown";
  }
}
