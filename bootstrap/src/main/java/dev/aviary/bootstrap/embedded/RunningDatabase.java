package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The embedded database of another process, for one that works beside it: where it listens is in
 * the file that PostgreSQL writes into its cluster, and its password in the file beside.
 */
final class RunningDatabase {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(200);
  private static final int PORT = 3;
  private static final int STATUS = 7;

  private RunningDatabase() {}

  /**
   * Waits for it where it is only starting.
   *
   * @throws StartupException when it takes no connections within half a minute
   */
  static DatabaseAccess await(Path dataFolder) throws IOException {
    EmbeddedFiles files = new EmbeddedFiles(dataFolder.toRealPath().resolve("postgres"));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Integer> port = port(files.cluster());
      if (port.isPresent()) {
        return new DatabaseAccess(
            EmbeddedDatabase.jdbcUrl(port.get()), EmbeddedDatabase.USERNAME, files.password());
      }
      pause();
    }
    throw new StartupException(
        "the data folder %s is in use by another Aviary process, whose database does not run; see postgres/server.log there"
            .formatted(dataFolder));
  }

  /** Where it listens; empty until it takes connections. */
  private static Optional<Integer> port(Path cluster) throws IOException {
    if (LeftoverPostmaster.find(cluster).isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
    return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready")
        ? Optional.of(Integer.valueOf(lines.get(PORT).strip()))
        : Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupException("interrupted while waiting for the database", e);
    }
  }
}
