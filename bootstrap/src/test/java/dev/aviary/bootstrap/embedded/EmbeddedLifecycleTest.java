package dev.aviary.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLifecycleTest {

  @TempDir Path folder;

  @Test
  void startOrJoin_databaseOfAnother_isKeptFromStoppingIt() throws Exception {
    Path cluster = Files.createDirectories(folder.resolve("postgres/18"));
    Files.writeString(folder.resolve("postgres/password"), "of the database");
    DataFolderLock ofAnother = DataFolderLock.take(folder);
    Process postmaster = new ProcessBuilder("sleep", "60").directory(cluster.toFile()).start();
    try {
      Files.writeString(
          cluster.resolve("postmaster.pid"), postmaster.pid() + "\n\n\n5433\n\n\n\nready\n");
      EmbeddedLifecycle joining = new EmbeddedLifecycle();

      assertThat(joining.startOrJoin(folder).jdbcUrl()).contains(":5433/");

      assertThat(Joiners.keepOut(folder)).isEmpty();
    } finally {
      postmaster.destroy();
      ofAnother.close();
    }
  }

  @Test
  void join_whileTheDatabaseIsStopped_hasToWait() throws Exception {
    Joiners stopping = Joiners.awaitNone(folder);

    assertThat(Joiners.join(folder)).isEmpty();

    stopping.close();
    assertThat(Joiners.join(folder)).isPresent();
  }
}
