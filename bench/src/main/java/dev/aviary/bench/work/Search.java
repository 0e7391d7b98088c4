package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.load.Expected;
import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import dev.aviary.bench.load.Traffic;
import dev.aviary.bench.population.Cast;
import dev.aviary.bench.population.Texts;
import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Cpu;
import dev.aviary.bench.system.Http;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One client that searches the longest conversation. */
final class Search implements Work {

  private static final String PATH = "/mobile_api/search_messages";
  private static final String ROW = "\"media_raw\":";
  private static final int PAGE = 50;

  /** A server with nothing to do uses less of a second. */
  private static final int IDLE_MILLIS = 50;

  private static final int IDLE_SECONDS = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** So many times the median, on average, are more than outliers. */
  private static final int OFTEN = 10;

  /**
   * @param rows of its first page at least
   */
  private record Query(String name, String title, String text, int rows) {}

  private static final List<Query> QUERIES =
      List.of(
          new Query("search_frequent", "a word of every fifth message", Texts.FREQUENT, PAGE),
          new Query("search_rare", "a word of 10 messages", Texts.RARE, 10),
          new Query("search_absent", "a word of none", Texts.ABSENT, 0),
          new Query("search_cjk", "two Chinese characters", Texts.CJK_PRESENT, 30),
          new Query(
              "search_cjk_absent", "two Chinese characters, never together", Texts.CJK_ABSENT, 0));

  private final Options options;

  Search(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public void run(Site site, Results results) throws InterruptedException {
    index(site);
    for (Query query : QUERIES) {
      String title = "`search_messages`, " + query.title() + ", one client";
      System.out.printf("%n%s%n", title);
      Series series = measure(site, query);
      results.add(query.name(), new Measured(title, series, Optional.empty()));
      results.add(
          Verdict.atMost(
              title + ": p50",
              series.median(it -> it.latency().p50()),
              Targets.SEARCH_MILLIS,
              " ms"));
    }
  }

  private Series measure(Site site, Query query) {
    String code = query.rows() == 0 ? "\"code\":204" : "\"code\":200";
    Traffic traffic =
        new Traffic(
            List.of(List.of(Traffic.get(PATH, parameters(site, query.text())))),
            new Expected(code, ROW, query.rows()));
    site.wrk().warmUp(traffic, 1, options.shortWarmUp());
    site.wrk().check(traffic, 1);
    List<Load> rounds = new ArrayList<>();
    for (int round = 0; round < options.rounds(); round++) {
      Load load = Results.tell("ours ", site.wrk().load(traffic, 1, options.seconds()));
      mustBeSteady(load);
      rounds.add(load);
    }
    return new Series(rounds);
  }

  /** What was not answered in its round is in no percentile; it is in the rate. */
  private static void mustBeSteady(Load load) {
    double millisOfAnAnswer = Duration.ofSeconds(1).toMillis() / load.rate();
    if (load.latency().p50() * OFTEN < millisOfAnAnswer) {
      throw new BenchException(
          "half of the searches took up to %.0f ms, but some hang: one every %.0f ms was answered"
              .formatted(load.latency().p50(), millisOfAnAnswer));
    }
  }

  /** A first search has the server index the conversation beside its work; waits until it has. */
  private static void index(Site site) throws InterruptedException {
    System.out.printf("%nindexing the longest conversation%n");
    Http.get(site.server().url() + PATH + "?" + Http.encode(parameters(site, Texts.RARE)));
    long end = System.nanoTime() + PATIENCE.toNanos();
    int idle = 0;
    while (idle < IDLE_SECONDS) {
      Cpu before = site.cpu();
      Thread.sleep(Duration.ofSeconds(1));
      idle = site.cpu().since(before).total() < IDLE_MILLIS ? idle + 1 : 0;
      if (System.nanoTime() > end) {
        throw new BenchException("the server is still indexing after " + PATIENCE);
      }
    }
    // Sooner or later PostgreSQL would do so by itself, in the middle of what is measured.
    site.database().execute("VACUUM (ANALYZE)");
    site.database().checkpoint();
  }

  private static Map<String, String> parameters(Site site, String query) {
    return Map.of(
        "session_id", site.sessions().of(Cast.LONG_ONE, 0),
        "user_id", Long.toString(Cast.LONG_OTHER),
        "query", query);
  }
}
