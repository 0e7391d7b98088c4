package dev.aviary.bench.work;

import dev.aviary.bench.load.Expected;
import dev.aviary.bench.load.Traffic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Something to ask the server for.
 *
 * @param name the case's, and that of its floor statement
 * @param variables of the floor statement
 */
record Endpoint(
    String name,
    String title,
    boolean writes,
    Map<String, Long> variables,
    Expected expected,
    Caller caller) {

  /** Of wrk. At as many connections, each has one connection. */
  private static final int THREADS = 16;

  /** The requests of one of so many callers, which have a session each. */
  @FunctionalInterface
  interface Caller {
    List<String> requests(Site site, int number, int callers);
  }

  static Endpoint read(
      String name, String title, Map<String, Long> variables, Expected expected, Caller caller) {
    return new Endpoint(name, title, false, variables, expected, caller);
  }

  static Endpoint write(
      String name, String title, Map<String, Long> variables, Expected expected, Caller caller) {
    return new Endpoint(name, title, true, variables, expected, caller);
  }

  /** A checkpoint in the middle of a round would be paid by that round alone. */
  void settle(Site site) {
    if (writes) {
      site.database().checkpoint();
    }
  }

  /** Of as many callers as connections, spread over the threads. */
  Traffic traffic(Site site, int connections) {
    return new Traffic(
        IntStream.range(0, Math.min(THREADS, connections))
            .mapToObj(
                thread ->
                    IntStream.iterate(thread, i -> i < connections, i -> i + THREADS)
                        .mapToObj(i -> caller.requests(site, i, connections))
                        .flatMap(List::stream)
                        .toList())
            .toList(),
        expected);
  }
}
