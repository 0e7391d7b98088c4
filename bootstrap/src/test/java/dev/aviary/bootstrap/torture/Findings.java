package dev.aviary.bootstrap.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one kind of torture found: a row of the report of {@code make torture}, written whether or
 * not the test goes on to fail.
 */
final class Findings {

  private static final Path FOLDER = Path.of("target", "torture");

  private final String what;
  private final List<Duration> recoveries = new ArrayList<>();
  private int rounds = 1;
  private long operations;
  private long acknowledged;
  private long lost;
  private long doubled;
  private String remark = "";

  /**
   * @param what was done to the server, as the first column says it
   */
  Findings(String what) {
    this.what = what;
  }

  Findings rounds(int number) {
    this.rounds = number;
    return this;
  }

  /** Calls that were made, however they ended, and those of them that were said to have worked. */
  Findings operations(long made, long said) {
    this.operations = made;
    this.acknowledged = said;
    return this;
  }

  /** Effects that were acknowledged and are not there, and those that are there twice. */
  Findings faults(long notThere, long twice) {
    this.lost = notThere;
    this.doubled = twice;
    return this;
  }

  /** How long it took until all was well again, from when it could be. */
  Findings recovered(Duration after) {
    recoveries.add(after);
    return this;
  }

  /** What else was seen, in a few words. */
  Findings remark(String words) {
    this.remark = words;
    return this;
  }

  /** Writes the row; one of the same name before it is replaced. */
  void write(Class<?> test) {
    String row =
        "| %s | %d | %,d | %,d | %d | %d | %s | %s |%n"
            .formatted(what, rounds, operations, acknowledged, lost, doubled, recoveries(), remark);
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(test.getSimpleName() + "-" + name() + ".row"), row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String name() {
    return what.replaceAll("[^A-Za-z0-9]+", "-");
  }

  private String recoveries() {
    List<Double> sorted = recoveries.stream().map(it -> it.toMillis() / 1000.0).sorted().toList();
    return switch (sorted.size()) {
      case 0 -> "";
      case 1, 2, 3 -> sorted.stream().map(Findings::seconds).collect(Collectors.joining(", "));
      default ->
          "median %s, worst %s"
              .formatted(seconds(sorted.get(sorted.size() / 2)), seconds(sorted.getLast()));
    };
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
