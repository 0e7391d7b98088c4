package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.load.Traffic;
import dev.aviary.bench.report.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ours and the floor in turns, on the same data. */
final class Comparison implements Work {

  static final int CONNECTIONS = 16;

  /** Seconds; what is read often is in memory then. */
  private static final int FLOOR_WARM_UP = 3;

  private final Options options;
  private final Endpoint endpoint;

  Comparison(Options options, Endpoint endpoint) {
    this.options = options;
    this.endpoint = endpoint;
  }

  @Override
  public String name() {
    return endpoint.name();
  }

  /** For what all cases have in common: the one that is measured first would pay for it. */
  @Override
  public void prepare(Site site) {
    site.wrk().warmUp(endpoint.traffic(site, CONNECTIONS), CONNECTIONS, options.warmUp());
  }

  @Override
  public void run(Site site, Results results) {
    Measured measured = measure(site);
    results.add(name(), measured);
    Targets.of(endpoint, measured).forEach(results::add);
    if (endpoint.equals(Endpoints.DEEP)) {
      results
          .find(Endpoints.LONG.name())
          .ifPresent(first -> results.add(Targets.deep(first, measured)));
    }
  }

  private Measured measure(Site site) {
    System.out.printf("%n%s%n", endpoint.title());
    Traffic traffic = endpoint.traffic(site, CONNECTIONS);
    site.wrk().warmUp(traffic, CONNECTIONS, options.shortWarmUp());
    site.wrk().check(traffic, CONNECTIONS);
    floor(site, FLOOR_WARM_UP);
    List<Load> ours = new ArrayList<>();
    List<Load> floor = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      endpoint.settle(site);
      ours.add(Results.tell("ours ", site.wrk().load(traffic, CONNECTIONS, options.seconds())));
      endpoint.settle(site);
      floor.add(Results.tell("floor", floor(site, options.seconds())));
    }
    return new Measured(endpoint.title(), new Series(ours), Optional.of(new Series(floor)));
  }

  private Load floor(Site site, int seconds) {
    Map<String, Long> variables = new HashMap<>(endpoint.variables());
    variables.put("deep_from", site.middleFrom());
    variables.put("deep_to", site.middleTo());
    return site.pgBench().load(endpoint.name(), variables, CONNECTIONS, seconds);
  }
}
