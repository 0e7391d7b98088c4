package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL that outlived the server which started it, as it does when that server is killed.
 * Whoever stops it holds the {@link DataFolderLock}, so nobody can be using it.
 */
final class LeftoverPostmaster {

  private static final Logger LOG = Logger.getLogger(LeftoverPostmaster.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LeftoverPostmaster() {}

  /**
   * Stops the one that serves a cluster, disconnecting its clients; what was committed stays. Does
   * nothing where there is none.
   *
   * @throws StartupException when it does not stop within a minute
   */
  static void stop(Path cluster) throws IOException {
    Optional<ProcessHandle> running = find(cluster);
    if (running.isPresent()) {
      LOG.infof("Stopping the database left running as process %d", running.get().pid());
      interrupt(running.get());
      await(running.get());
    } else if (process(pidFile(cluster)).isPresent()) {
      // The number was given to some other process since. PostgreSQL would refuse to start over it.
      Files.delete(pidFile(cluster));
    }
  }

  /** The postmaster that serves a cluster now, if any. */
  static Optional<ProcessHandle> find(Path cluster) throws IOException {
    return process(pidFile(cluster)).filter(process -> serves(process, cluster));
  }

  private static Path pidFile(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    return Files.readString(pidFile)
        .lines()
        .findFirst()
        .filter(line -> line.matches("[0-9]{1,10}"))
        .flatMap(line -> ProcessHandle.of(Long.parseLong(line)));
  }

  /** A postmaster works in its cluster's folder: this is how one is told from another. */
  private static boolean serves(ProcessHandle process, Path cluster) {
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      return Files.isSameFile(workingFolder.toRealPath(), cluster);
    } catch (IOException e) {
      return false;
    }
  }

  /** PostgreSQL's fast shutdown. Java itself can only ask for the one that waits for clients. */
  private static void interrupt(ProcessHandle postmaster) throws IOException {
    new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(postmaster.pid())).start();
  }

  private static void await(ProcessHandle postmaster) {
    try {
      postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new StartupException(
          "a database that a killed server left running (process %d) does not stop; stop it by hand"
              .formatted(postmaster.pid()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupException("interrupted while stopping a database left running", e);
    }
  }
}
