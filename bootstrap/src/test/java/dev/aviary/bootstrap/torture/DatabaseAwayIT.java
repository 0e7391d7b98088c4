package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.Books;
import dev.aviary.bootstrap.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that is stopped, hangs, drops connections or keeps a row locked, under load. */
@Alone
class DatabaseAwayIT {

  private static final List<Integer> AWAY_FOR = Scale.isWhole() ? List.of(1, 10, 60) : List.of(2);
  private static final int DROPS = Scale.of(20, 200);
  private static final int IDLE = 3;
  private static final Duration HANGING = Duration.ofSeconds(Scale.of(3, 25));

  /** From its return. */
  private static final Duration SOON = Duration.ofSeconds(5);

  /** While it takes calls and answers none: connecting waits no longer, and neither do answers. */
  private static final Duration BOUNDED = Duration.ofSeconds(30);

  /** A call waits for a connection or a lock for 5 s; what else ends it takes 15 s and more. */
  private static final Duration WAITED = Duration.ofSeconds(10);

  private final Path folder = ServerProcess.folder("away");
  private final Postgres database = new Postgres(folder.resolve("database"));
  private final Servers servers = new Servers(folder, database, 1);

  @AfterEach
  void stop() {
    servers.close();
    database.close();
  }

  @Test
  void away_hanging_droppingConnections_isToldSoonAndLosesNothing() {
    Load load = new Load(servers);
    try (load) {
      stopped(load);
      dropped(load);
      hanging(load);
    }
    assertThat(database.query(Books.WRONG_CHATS)).containsExactly("0");
    assertThat(load.tally.wrongs()).isEmpty();
  }

  private void stopped(Load load) {
    String lengths = AWAY_FOR.stream().map(String::valueOf).collect(Collectors.joining(", "));
    Findings findings = new Findings("database stopped for " + lengths + " s");
    findings.rounds(AWAY_FOR.size());
    Duration slowest = Duration.ZERO;
    for (int seconds : AWAY_FOR) {
      load.awaitCalls(200);
      load.tally.slowest();
      long failures = load.tally.failures.sum();
      database.stop();
      Patience.until("it is told", () -> servers.process(0).health("ready").contains("DOWN"));
      Patience.pause(Duration.ofSeconds(seconds));
      assertThat(load.tally.failures.sum()).isGreaterThan(failures);
      database.start();
      Duration recovered = load.awaitAllAnswered();
      findings.recovered(recovered);
      assertThat(recovered).isLessThan(SOON);
      Patience.until("it is told", () -> !servers.process(0).health("ready").contains("DOWN"));
      Duration longest = load.tally.slowest();
      slowest = longest.compareTo(slowest) > 0 ? longest : slowest;
      load.verify();
    }
    load.tally
        .into(findings)
        .remark("slowest call %.1f s".formatted(slowest.toMillis() / 1000.0))
        .write(DatabaseAwayIT.class);
    assertThat(slowest).isLessThan(WAITED);
    assertThat(load.tally.unanswered.sum()).isZero();
  }

  /** Each costs the call that was using it, and no other. */
  private void dropped(Load load) {
    long before = load.tally.failures.sum();
    for (int i = 0; i < DROPS; i++) {
      load.awaitCalls(10);
      database.query(
          """
          SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = 'aviary' AND pid <> pg_backend_pid() ORDER BY random() LIMIT 1
          """);
    }
    load.awaitAllAnswered();
    load.verify();
    long failed = load.tally.failures.sum() - before;
    load.tally
        .into(new Findings("connections dropped").rounds(DROPS))
        .remark(failed + " calls failed")
        .write(DatabaseAwayIT.class);
    assertThat(failed).isLessThanOrEqualTo(DROPS);
    assertThat(load.tally.unanswered.sum()).isZero();
  }

  private void hanging(Load load) {
    load.tally.slowest();
    database.freeze();
    Patience.pause(HANGING);
    database.wake();
    Duration recovered = load.awaitAllAnswered();
    load.verify();
    Duration slowest = load.tally.slowest();
    load.tally
        .into(new Findings("database hung for " + HANGING.toSeconds() + " s"))
        .recovered(recovered)
        .remark("slowest call %.1f s".formatted(slowest.toMillis() / 1000.0))
        .write(DatabaseAwayIT.class);
    assertThat(recovered).isLessThan(SOON);
    assertThat(slowest).isLessThan(BOUNDED);
  }

  /** Each connection that was idle is tried before it is used, and hangs too. */
  @Test
  void hanging_idleConnections_isToldSoon() {
    var client = servers.client(0);
    String session = client.signUp("ada");
    IntStream.range(0, IDLE)
        .parallel()
        .forEach(i -> client.get("get_chats", "session_id", session));
    database.freeze();
    // What was used a moment ago, by these or to learn which sessions ended, is not tried before.
    Patience.pause(Duration.ofSeconds(1));
    long begin = System.nanoTime();

    String answer = client.get("get_chats", "session_id", session);

    Duration waited = Duration.ofNanos(System.nanoTime() - begin);
    database.wake();
    assertThat(answer).contains("\"code\":500");
    assertThat(waited).isLessThan(Duration.ofSeconds(IDLE).plus(SOON).plus(SOON));
  }

  /** As a process does that stopped in the midst of a transaction. */
  @Test
  void rowKeptLocked_isToldSoonAndFreedInTime() throws SQLException {
    var client = servers.client(0);
    String ada = client.signUp("ada");
    String ben = client.signUp("ben");
    String to = Long.toString(client.idOf("ben", ben));
    assertThat(client.send(ada, to, "before the lock")).contains("\"code\":200");
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT FROM conversations FOR UPDATE");
      long begin = System.nanoTime();

      assertThat(client.send(ada, to, "while it is locked")).contains("\"code\":500");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(WAITED);
      assertThat(client.get("get_chats", "session_id", ada)).contains("\"code\":200");
      connection.rollback();
    }
    assertThat(client.send(ada, to, "after the lock")).contains("\"code\":200");
    assertThat(client.get("get_messages", "session_id", ada, "user_id", to))
        .contains("before the lock", "after the lock")
        .doesNotContain("while it is locked");
  }
}
