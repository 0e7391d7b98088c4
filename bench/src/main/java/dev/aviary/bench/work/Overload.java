package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import java.util.List;
import java.util.Optional;

/** More and more connections, each with a session of another account. */
final class Overload implements Work {

  private static final List<Integer> CONNECTIONS = List.of(16, 64, 256);
  private static final List<Endpoint> ENDPOINTS = List.of(Endpoints.PAIRS, Endpoints.SEND);

  private final Options options;

  Overload(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public void run(Site site, Results results) {
    for (Endpoint endpoint : ENDPOINTS) {
      System.out.printf("%n%s, more and more connections%n", endpoint.title());
      List<Series> measured = measure(site, endpoint);
      for (int i = 0; i < measured.size(); i++) {
        int connections = CONNECTIONS.get(i);
        String title = title(endpoint, connections);
        results.add(
            "overload_%s_%d".formatted(endpoint.name(), connections),
            new Measured(title, measured.get(i), Optional.empty()));
        if (i > 0) {
          judge(title, connections, measured.getFirst(), measured.get(i)).forEach(results::add);
        }
      }
    }
  }

  private static String title(Endpoint endpoint, int connections) {
    return "%s, %d connections".formatted(endpoint.title(), connections);
  }

  private List<Series> measure(Site site, Endpoint endpoint) {
    List<Turns.Lane> lanes =
        CONNECTIONS.stream()
            .map(it -> new Turns.Lane("%5d".formatted(it), site, endpoint, it))
            .toList();
    return Turns.run(lanes, options.shortWarmUp(), options.rounds(), options.seconds());
  }

  private static List<Verdict> judge(String title, int connections, Series first, Series series) {
    double p99 = series.median(it -> it.latency().p99()) / first.median(it -> it.latency().p99());
    int times = connections / CONNECTIONS.getFirst();
    return List.of(
        Verdict.atLeast(
            title + ": rate, of that at 16", series.rate() / first.rate(), Targets.SAME_RATE, "×"),
        Verdict.atMost(title + ": p99, of that at 16", p99, times, "×"));
  }
}
