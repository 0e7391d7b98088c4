package dev.aviary.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.UnpackedPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

  private static final int ANY_PORT = 0;

  @TempDir Path folder;

  @Test
  void run_portWasTakenMeanwhile_startsAtAnother() throws IOException {
    UnpackedPostgres.in(folder);
    EmbeddedFiles files = EmbeddedFiles.in(folder);
    try (ServerSocket other = new ServerSocket(ANY_PORT)) {
      Iterator<Integer> ports = List.of(other.getLocalPort(), ANY_PORT).iterator();
      Launch launch = new Launch(files, files.unfinishedCluster(), files.password(), ports::next);

      try (EmbeddedPostgres started = launch.run()) {
        assertThat(started.getPort()).isNotEqualTo(other.getLocalPort());
        assertThat(ports).isExhausted();
      }
      assertThat(Files.readString(files.log())).contains("Address already in use");
    }
  }
}
