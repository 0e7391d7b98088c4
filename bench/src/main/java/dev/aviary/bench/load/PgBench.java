package dev.aviary.bench.load;

import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Children;
import dev.aviary.bench.system.Cpu;
import dev.aviary.bench.system.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The floor: the statement of a script, prepared, and nothing around it. */
public final class PgBench {

  private static final Pattern PROGRESS =
      Pattern.compile("progress: ([0-9.]+) s, ([0-9.]+) tps.* (\\d+) failed");
  private static final String LOG = "pgbench.log";

  /** So many of 100 latencies are written down. */
  private static final String SAMPLED = "0.1";

  /**
   * What a good administrator would tell the planner: rows are read in the order of an index and
   * one by one, and what is prepared is planned once. Without it, the planner takes every
   * conversation for a short one, and reads and sorts the whole of it.
   */
  private static final String SETTINGS =
      "-c enable_bitmapscan=off -c enable_memoize=off -c plan_cache_mode=force_generic_plan";

  private static final int PLACE_OF_MICROS = 2;

  /** A line of progress, and what PostgreSQL had used when it came. */
  record Progress(double seconds, double rate, Cpu used) {}

  private final Database database;
  private final Supplier<Cpu> cpu;
  private final Path folder;

  /**
   * @param cpu what was used so far
   * @param folder for scripts and latencies
   */
  public PgBench(Database database, Supplier<Cpu> cpu, Path folder) {
    this.database = database;
    this.cpu = cpu;
    this.folder = folder;
  }

  /**
   * Measures between the first and the last line of progress: what connecting takes is in neither.
   *
   * @param statement name of a script in {@code floor/}
   */
  public Load load(String statement, Map<String, Long> variables, int connections, int seconds) {
    try {
      deleteLogs();
      Path script = folder.resolve("floor.sql");
      Files.writeString(script, script(statement));
      Process pgbench = start(script, variables, connections, seconds);
      List<Progress> progress = new ArrayList<>();
      List<String> output = follow(pgbench, progress);
      int code = Children.await(pgbench);
      if (code != 0 || progress.size() < 2) {
        throw new BenchException("pgbench ended with " + code + ": " + String.join("\n", output));
      }
      return load(progress, Latency.ofMicros(latencies()));
    } catch (IOException e) {
      throw new BenchException("pgbench did not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }

  private Process start(Path script, Map<String, Long> variables, int connections, int seconds)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("pgbench", "--no-vacuum", "--protocol=prepared", "--progress=1", "--log"));
    command.addAll(
        List.of(
            "--log-prefix=" + folder.resolve(LOG),
            "--sampling-rate=" + SAMPLED,
            "--client=" + connections,
            "--jobs=" + Math.min(connections, 2),
            "--time=" + seconds,
            "--file=" + script));
    variables.forEach((name, value) -> command.add("--define=" + name + "=" + value));
    command.addAll(
        List.of(
            "--host=" + Database.HOST,
            "--port=" + database.port(),
            "--username=" + Database.USER,
            Database.NAME));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    builder.environment().put("PGOPTIONS", SETTINGS);
    return Children.start(builder);
  }

  private List<String> follow(Process pgbench, List<Progress> progress) throws IOException {
    List<String> output = new ArrayList<>();
    try (BufferedReader lines = pgbench.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = lines.readLine()) != null) {
        output.add(line);
        parse(line, cpu, progress);
      }
    }
    return output;
  }

  static void parse(String line, Supplier<Cpu> cpu, List<Progress> progress) {
    Matcher it = PROGRESS.matcher(line);
    if (it.find()) {
      if (!it.group(3).equals("0")) {
        throw new BenchException("floor statements failed: " + line);
      }
      progress.add(
          new Progress(
              Double.parseDouble(it.group(1)), Double.parseDouble(it.group(2)), cpu.get()));
    }
  }

  static Load load(List<Progress> progress, Latency latency) {
    double transactions = 0;
    for (int i = 1; i < progress.size(); i++) {
      transactions +=
          progress.get(i).rate() * (progress.get(i).seconds() - progress.get(i - 1).seconds());
    }
    double seconds = progress.getLast().seconds() - progress.getFirst().seconds();
    Cpu used = progress.getLast().used().since(progress.getFirst().used());
    return new Load(transactions / seconds, latency, new Cpu(0, used.database() / transactions));
  }

  private long[] latencies() throws IOException {
    LongStream.Builder micros = LongStream.builder();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, LOG + ".*")) {
      for (Path log : logs) {
        for (String line : Files.readAllLines(log)) {
          micros.add(Long.parseLong(line.split(" ", -1)[PLACE_OF_MICROS]));
        }
      }
    }
    return micros.build().toArray();
  }

  private void deleteLogs() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, LOG + ".*")) {
      for (Path log : logs) {
        Files.delete(log);
      }
    }
  }

  private static String script(String statement) throws IOException {
    String resource = "/floor/" + statement + ".sql";
    try (var stream = PgBench.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new BenchException("there is no " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
