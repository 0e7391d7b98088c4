package dev.aviary.bench.work;

import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.load.Traffic;
import dev.aviary.bench.load.Wrk;
import java.util.ArrayList;
import java.util.List;

/** Loads that are compared with each other, in turns. */
final class Turns {

  /** One of the loads. */
  static final class Lane {

    private final String label;
    private final Site site;
    private final Endpoint endpoint;
    private final int connections;
    private final Traffic traffic;
    private final List<Load> rounds = new ArrayList<>();

    Lane(String label, Site site, Endpoint endpoint, int connections) {
      this.label = label;
      this.site = site;
      this.endpoint = endpoint;
      this.connections = connections;
      this.traffic = endpoint.traffic(site, connections);
    }

    private void prepare(int seconds) {
      Wrk wrk = site.wrk();
      wrk.warmUp(traffic, connections, seconds);
      wrk.check(traffic, connections);
    }

    private void run(int seconds) {
      endpoint.settle(site);
      rounds.add(Results.tell(label, site.wrk().load(traffic, connections, seconds)));
    }
  }

  private Turns() {}

  /**
   * Measures each once a round.
   *
   * @return what each measured, in their order
   */
  static List<Series> run(List<Lane> lanes, int warmUp, int rounds, int seconds) {
    lanes.forEach(lane -> lane.prepare(warmUp));
    for (int round = 0; round < rounds; round++) {
      lanes.forEach(lane -> lane.run(seconds));
    }
    return lanes.stream().map(lane -> new Series(lane.rounds)).toList();
  }
}
