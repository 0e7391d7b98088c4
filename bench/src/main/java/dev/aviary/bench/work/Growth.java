package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The same work with a tenth and with five times the messages, in turns. On servers that have all
 * just been started: one that was warmed up by other work would seem to be cheaper.
 */
final class Growth {

  static final String NAME = "growth";

  private static final List<Endpoint> ENDPOINTS =
      List.of(Endpoints.PAIRS, Endpoints.DEEP, Endpoints.CHATS, Endpoints.SEND);

  /** Opens a site with so many messages. */
  @FunctionalInterface
  interface Sites {
    Site open(int messages) throws IOException, SQLException, InterruptedException;
  }

  private final Options options;
  private final Sites sites;

  Growth(Options options, Sites sites) {
    this.options = options;
    this.sites = sites;
  }

  void run(Results results) throws IOException, SQLException, InterruptedException {
    System.out.printf("%ngrowth%n");
    try (Site smaller = sites.open(options.messages() / 10);
        Site usual = sites.open(options.messages());
        Site larger = sites.open(options.messages() * 5)) {
      for (Endpoint endpoint : ENDPOINTS) {
        compare(endpoint, List.of(smaller, usual, larger), results);
      }
    }
  }

  private void compare(Endpoint endpoint, List<Site> sizes, Results results) {
    System.out.printf("%n%s, of more and more messages%n", endpoint.title());
    List<Series> measured = measure(endpoint, sizes);
    for (int i = 0; i < sizes.size(); i++) {
      String title = "%s, of %,d messages".formatted(endpoint.title(), sizes.get(i).messages());
      results.add(
          "growth_%s_%d".formatted(endpoint.name(), i),
          new Measured(title, measured.get(i), Optional.empty()));
      if (i > 0) {
        results.add(
            Verdict.atMost(
                "%s: CPU, of that with %,d".formatted(title, sizes.get(i - 1).messages()),
                measured.get(i).cpu() / measured.get(i - 1).cpu(),
                Targets.GROWTH_TIMES,
                "×"));
      }
    }
  }

  private List<Series> measure(Endpoint endpoint, List<Site> sizes) {
    List<Turns.Lane> lanes =
        sizes.stream()
            .map(
                site ->
                    new Turns.Lane(
                        "%,9d".formatted(site.messages()), site, endpoint, Comparison.CONNECTIONS))
            .toList();
    return Turns.run(lanes, options.warmUp() / 2, options.rounds(), options.seconds());
  }
}
