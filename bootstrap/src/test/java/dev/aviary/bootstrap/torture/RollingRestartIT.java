package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Books;
import dev.aviary.bootstrap.ServerProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Several servers on one database, each stopped and started in turn while clients go on. */
class RollingRestartIT {

  private static final int SERVERS = Scale.of(2, 3);
  private static final int ROUNDS = Scale.of(1, 3);

  private final Path folder = ServerProcess.folder("rolling");

  /** A call that was taken is answered: nobody is told of a fault. */
  @Test
  void restarted_inTurn_losesNoCallThatIsMadeAgain() {
    try (Postgres database = new Postgres(folder.resolve("database"));
        Servers servers = new Servers(folder, database, SERVERS)) {
      Findings findings =
          new Findings(SERVERS + " servers restarted in turn").rounds(SERVERS * ROUNDS);
      Load load = new Load(servers);
      try (load) {
        for (int round = 0; round < SERVERS * ROUNDS; round++) {
          load.awaitCalls(300);
          servers.stop(round % SERVERS);
          load.awaitAllAnswered();
          servers.restart(round % SERVERS);
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
}
