package dev.aviary.bench.load;

import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Children;
import dev.aviary.bench.system.Cpu;
import dev.aviary.bench.system.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Load on the server over connections that are kept open. */
public final class Wrk {

  private static final Pattern RESULT =
      Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");
  private static final Pattern FIRST = Pattern.compile("FIRST (.*)");
  private static final double MICROS = 1_000_000;
  private static final double MICROS_OF_A_MILLI = 1_000;

  /** Of a warm-up. */
  private static final int PARTS = 4;

  private static final int PATIENCE = 3;

  /** What part of the cost before is a cost that still falls. */
  private static final double STILL_FALLING = 0.95;

  /** What one run of wrk told. */
  record Told(long requests, double seconds, long errors, Latency latency, long good, long bad) {

    /**
     * @throws BenchException when there is no result in the output
     */
    static Told parse(String output) {
      Matcher it = RESULT.matcher(output);
      if (!it.find()) {
        throw new BenchException("wrk told no result: " + output);
      }
      return new Told(
          number(it, 1),
          number(it, 2) / MICROS,
          number(it, 3),
          new Latency(millis(it, 4), millis(it, 5), millis(it, 6)),
          number(it, 7),
          number(it, 8));
    }

    /** The beginning of the first answer that is not as expected; empty when there is none. */
    static String first(String output) {
      Matcher it = FIRST.matcher(output);
      return it.find() ? it.group(1) : "";
    }

    private static long number(Matcher result, int group) {
      return Long.parseLong(result.group(group));
    }

    private static double millis(Matcher result, int group) {
      return number(result, group) / MICROS_OF_A_MILLI;
    }
  }

  private final Server server;
  private final Supplier<Cpu> cpu;
  private final Path folder;

  /**
   * @param cpu what was used so far
   * @param folder for scripts
   */
  public Wrk(Server server, Supplier<Cpu> cpu, Path folder) {
    this.server = server;
    this.cpu = cpu;
    this.folder = folder;
  }

  /**
   * For the server's compiler; whatever is answered. On a busy machine it takes longer: it goes on
   * until an answer gets no cheaper any more.
   *
   * @param seconds at least; at most {@link #PATIENCE} times as many
   */
  public void warmUp(Traffic traffic, int connections, int seconds) {
    int part = Math.max(seconds / PARTS, 1);
    double before = Double.POSITIVE_INFINITY;
    for (int done = part; ; done += part) {
      Cpu unused = cpu.get();
      long requests = Told.parse(run(traffic, false, connections, part)).requests();
      double cost = cpu.get().since(unused).total() / requests;
      boolean settled = done >= seconds && requests > 0 && cost > STILL_FALLING * before;
      if (settled || done >= PATIENCE * seconds) {
        return;
      }
      before = cost;
    }
  }

  /**
   * Reads every answer for a second.
   *
   * @throws BenchException when one is not as expected
   */
  public void check(Traffic traffic, int connections) {
    String output = run(traffic, true, connections, 1);
    Told told = Told.parse(output);
    if (told.bad() > 0 || told.good() == 0 || told.errors() > 0) {
      throw new BenchException(
          "%d of %d answers are not as expected, %d requests failed; the first one: %s"
              .formatted(told.bad(), told.bad() + told.good(), told.errors(), Told.first(output)));
    }
  }

  /**
   * Measures.
   *
   * @throws BenchException when answers had another code than expected
   */
  public Load load(Traffic traffic, int connections, int seconds) {
    Answers answersBefore = Answers.of(server);
    Cpu before = cpu.get();
    Told told = Told.parse(run(traffic, false, connections, seconds));
    Cpu used = cpu.get().since(before);
    if (told.errors() > 0) {
      throw new BenchException(told.errors() + " requests were not answered");
    }
    Answers.of(server).since(answersBefore).mustBe(traffic.expected(), connections);
    return new Load(told.requests() / told.seconds(), told.latency(), used.per(told.requests()));
  }

  private String run(Traffic traffic, boolean checking, int connections, int seconds) {
    try {
      Path script = folder.resolve("wrk.lua");
      Files.writeString(script, WrkScript.of(traffic, checking));
      int threads = traffic.threads().size();
      Process wrk =
          Children.start(
              new ProcessBuilder(
                      "wrk",
                      "--threads=" + threads,
                      "--connections=" + connections,
                      "--duration=" + seconds,
                      "--timeout=10",
                      "--script=" + script,
                      server.url())
                  .redirectErrorStream(true));
      String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = Children.await(wrk);
      if (code != 0) {
        throw new BenchException("wrk ended with " + code + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new BenchException("wrk did not run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("interrupted", e);
    }
  }
}
