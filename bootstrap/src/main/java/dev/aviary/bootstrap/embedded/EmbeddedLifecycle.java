package dev.aviary.bootstrap.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ties the embedded database to the process: however the process ends, short of being killed, the
 * database is stopped, and not before the server has answered its last requests.
 */
public final class EmbeddedLifecycle {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch serverStopped = new CountDownLatch(1);
  private final ReentrantLock starting = new ReentrantLock();
  private @Nullable EmbeddedDatabase database;

  /**
   * Starts the database, and keeps it running until the process ends. A shutdown that begins
   * meanwhile waits for the start, and then stops it.
   */
  public DatabaseAccess start(Path dataFolder) {
    return starting(
        () -> {
          EmbeddedDatabase started = EmbeddedDatabase.start(dataFolder);
          keep(started);
          return started.access();
        });
  }

  /** As {@link #start}, or the database that another process has started there. */
  public DatabaseAccess startOrJoin(Path dataFolder) {
    return starting(
        () -> {
          Optional<EmbeddedDatabase> started = EmbeddedDatabase.startUnlessUsed(dataFolder);
          if (started.isEmpty()) {
            return RunningDatabase.await(dataFolder);
          }
          keep(started.get());
          return started.get().access();
        });
  }

  private interface Start {
    DatabaseAccess run() throws IOException;
  }

  private DatabaseAccess starting(Start start) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-database"));
    starting.lock();
    try {
      return start.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      starting.unlock();
    }
  }

  private void keep(EmbeddedDatabase started) throws IOException {
    database = started;
    started.keepRunning();
  }

  /** Says that nothing needs the database any more. */
  public void serverStopped() {
    serverStopped.countDown();
  }

  private void stop() {
    try {
      if (starting.tryLock(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        EmbeddedDatabase started = database;
        if (started != null) {
          serverStopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
          started.close();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
