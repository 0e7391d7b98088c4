package dev.aviary.bench.work;

import dev.aviary.bench.Options;
import dev.aviary.bench.population.Cast;
import dev.aviary.bench.report.Verdict;
import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Database;
import dev.aviary.bench.system.Http;
import dev.aviary.bench.system.Server;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * From the start of a second process, on the database that is up, to its first page of messages.
 */
final class Start implements Work {

  private static final int STARTS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final double NANOS = 1e9;

  private final Options options;

  Start(Options options) {
    this.options = options;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Site site, Results results) throws IOException, InterruptedException {
    System.out.printf("%nstart to first answer%n");
    double[] seconds = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      seconds[i] = start(site);
      System.out.printf("  %.2f s%n", seconds[i]);
    }
    Arrays.sort(seconds);
    results.add(
        Verdict.atMost(
            "start to first answer, database up",
            seconds[STARTS / 2],
            Targets.START_SECONDS,
            " s"));
  }

  private double start(Site site) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", site.database().jdbcUrl(),
            "QUARKUS_DATASOURCE_USERNAME", Database.USER,
            "QUARKUS_DATASOURCE_PASSWORD", site.database().password(),
            "AVIARY_SESSION_KEYS_FILE", site.folder().resolve("session-keys.json").toString());
    String path =
        "/mobile_api/get_messages?"
            + Http.encode(
                Map.of(
                    "session_id", site.sessions().of(Cast.caller(0), 0),
                    "user_id", Long.toString(Cast.partner(0, 0))));
    long begin = System.nanoTime();
    try (Server second =
        Server.launch(options.serverCommand(), site.folder().resolve("second"), environment)) {
      while (!Http.answers(second.url() + path)) {
        if (!second.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new BenchException("a second server did not start on the same database");
        }
        Thread.sleep(2);
      }
      double seconds = (System.nanoTime() - begin) / NANOS;
      if (!Http.get(second.url() + path).startsWith("{\"code\":200")) {
        throw new BenchException("a second server did not answer with messages");
      }
      return seconds;
    }
  }
}
