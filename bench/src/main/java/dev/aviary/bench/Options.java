package dev.aviary.bench;

import dev.aviary.bench.system.BenchException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What to measure, and how long.
 *
 * @param cases beginnings of the names of the cases that are to run; all where empty
 * @param seconds of a round
 * @param warmUp seconds before the rounds of a case, at least
 * @param messages in the database
 * @param serverCommand starts the server
 * @param keepData folder of data that is made only where it is not there; empty makes it anew
 */
public record Options(
    List<String> cases,
    int seconds,
    int rounds,
    int warmUp,
    int messages,
    List<String> serverCommand,
    Optional<Path> keepData) {

  static final String HELP =
      """
      options: --cases a,b (beginnings of names)  --seconds 5 (of a round)  --rounds 3  --warm-up 12
               --messages 1000000  --keep-data FOLDER (make the data once, and use it again)
               --server FOLDER (another packaged server)  --server-command "COMMAND" (all of it)
      """;

  private static final String SERVER = "bootstrap/target/quarkus-app";

  static final Options DEFAULT =
      new Options(List.of(), 5, 3, 12, 1_000_000, command(SERVER), Optional.empty());

  /** How the packaged server in this folder is started as shipped; before it had a launcher, so. */
  private static List<String> command(String folder) {
    Path launcher = Path.of(folder, "bin", "aviary");
    return Files.isExecutable(launcher)
        ? List.of(launcher.toAbsolutePath().toString())
        : List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            Path.of(folder, "quarkus-run.jar").toString());
  }

  /**
   * @throws BenchException when an argument is none of these
   */
  static Options parse(String... args) {
    Options options = DEFAULT;
    for (int i = 0; i < args.length; i += 2) {
      if (i + 1 == args.length) {
        throw new BenchException(args[i] + " takes a value; " + HELP);
      }
      options = options.with(args[i], args[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--cases" -> withCases(words(value, ","));
      case "--seconds" -> withTimes(number(name, value), rounds, warmUp);
      case "--rounds" -> withTimes(seconds, number(name, value), warmUp);
      case "--warm-up" -> withTimes(seconds, rounds, number(name, value));
      case "--messages" ->
          new Options(cases, seconds, rounds, warmUp, number(name, value), serverCommand, keepData);
      case "--server" -> withServer(command(value));
      case "--server-command" -> withServer(words(value, " "));
      case "--keep-data" ->
          new Options(
              cases, seconds, rounds, warmUp, messages, serverCommand, Optional.of(Path.of(value)));
      default -> throw new BenchException(name + " is not an option; " + HELP);
    };
  }

  private Options withCases(List<String> chosen) {
    return new Options(chosen, seconds, rounds, warmUp, messages, serverCommand, keepData);
  }

  private Options withTimes(int ofRound, int newRounds, int newWarmUp) {
    return new Options(cases, ofRound, newRounds, newWarmUp, messages, serverCommand, keepData);
  }

  private Options withServer(List<String> command) {
    return new Options(cases, seconds, rounds, warmUp, messages, command, keepData);
  }

  /** Seconds, for a case whose code has been warmed up by another, or is repeated in several. */
  public int shortWarmUp() {
    return Math.max(warmUp / 4, 2);
  }

  /** Whether the case is to run. */
  public boolean chooses(String name) {
    return cases.isEmpty() || cases.stream().anyMatch(name::startsWith);
  }

  /** Whether this is what the documentation shows: everything, at its full size and length. */
  boolean isWhole() {
    return cases.isEmpty()
        && messages == DEFAULT.messages
        && seconds >= DEFAULT.seconds
        && rounds >= DEFAULT.rounds
        && warmUp >= DEFAULT.warmUp;
  }

  private static List<String> words(String text, String separator) {
    return Arrays.stream(text.split(separator)).filter(it -> !it.isBlank()).toList();
  }

  private static int number(String name, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new BenchException(name + " takes a whole number, not " + value, e);
    }
  }
}
