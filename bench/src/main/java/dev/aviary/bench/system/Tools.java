package dev.aviary.bench.system;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The tools that are not ours. */
public final class Tools {

  private Tools() {}

  /**
   * @throws BenchException when one is missing
   */
  public static void check() {
    List<String> missing =
        List.of("wrk", "pgbench").stream().filter(tool -> !isInstalled(tool)).toList();
    if (!missing.isEmpty()) {
      throw new BenchException(
          "needs %s: install the Debian packages wrk and postgresql-contrib"
              .formatted(String.join(" and ", missing)));
    }
  }

  private static boolean isInstalled(String tool) {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }
}
