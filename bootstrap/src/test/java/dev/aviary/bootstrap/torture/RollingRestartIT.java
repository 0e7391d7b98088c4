package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.Books;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.ServerProcess;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Several servers on one database, each stopped and started in turn while clients go on. */
@Alone
class RollingRestartIT {

  private static final int SERVERS = Scale.of(2, 3);

  private final Path folder = ServerProcess.folder("rolling");

  @Test
  void restarted_inTurn_losesNoCallThatIsMadeAgain() {
    try (Postgres database = new Postgres(folder.resolve("database"));
        Servers servers = new Servers(folder, database, SERVERS)) {
      Findings findings = new Findings(SERVERS + " servers restarted in turn").rounds(SERVERS);
      Load load = new Load(servers);
      try (load) {
        for (int number = 0; number < SERVERS; number++) {
          load.awaitCalls(300);
          servers.stop(number);
          load.awaitAllAnswered();
          servers.restart(number);
          load.awaitCalls(100);
          findings.recovered(load.awaitAllAnswered());
          load.verify();
          assertThat(database.query(Books.WRONG_CHATS)).containsExactly("0");
          assertThat(database.query(Books.WRONG_COUNTS)).containsExactly("0");
        }
      }
      load.verify();
      load.tally
          .into(findings)
          .remark(
              "%d calls found nobody, %d faults"
                  .formatted(load.tally.unanswered.sum(), load.tally.failures.sum()))
          .write(RollingRestartIT.class);
      assertThat(load.tally.wrongs()).isEmpty();
      assertThat(load.tally.failures.sum()).isZero();
    }
  }

  /**
   * It waits for a row when the server is asked to stop, and goes on when it has it; no other does.
   */
  @Test
  void callUnderWay_whenAskedToStop_isAnswered() throws Exception {
    try (Postgres database = new Postgres(folder.resolve("database"));
        Servers servers = new Servers(folder, database, 1);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      MobileClient client = servers.client(0);
      String ada = client.signUp("ada");
      String ben = Long.toString(client.idOf("ben", client.signUp("ben")));
      client.send(ada, ben, "the first text");
      Future<String> answer;
      Future<?> stopped;
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("SELECT FROM conversations FOR UPDATE");
        answer = threads.submit(() -> client.send(ada, ben, "the last text"));
        Patience.until("it waits for the row", () -> !waiting(database).isEmpty());
        stopped = threads.submit(() -> servers.stop(0));
        Patience.until(
            "it tells that it stops", () -> servers.process(0).health("ready").contains("DOWN"));
        Patience.until("it takes no more calls", () -> !answers(client));
        assertThat(answer.isDone()).isFalse();
        connection.rollback();
      }

      assertThat(answer.get()).contains("\"code\":200");
      stopped.get();
      assertThat(servers.process(0).isUp()).isFalse();
    }
  }

  private static boolean answers(MobileClient client) {
    try {
      return !client.get("get_chats").isEmpty();
    } catch (UncheckedIOException refused) {
      return false;
    }
  }

  private static List<String> waiting(Postgres database) {
    return database.query("SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
  }
}
