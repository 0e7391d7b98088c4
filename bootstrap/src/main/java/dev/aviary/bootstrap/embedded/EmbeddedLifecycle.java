package dev.aviary.bootstrap.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ties the embedded database to the process: however the process ends, short of being killed, the
 * database is stopped, and not before the server has answered its last requests.
 */
public final class EmbeddedLifecycle {

  private static final Duration SERVER_PATIENCE = Duration.ofSeconds(30);

  private final CountDownLatch serverStopped = new CountDownLatch(1);
  private @Nullable EmbeddedDatabase database;

  /**
   * Starts the database. A shutdown that begins meanwhile waits for the start, and then stops it.
   */
  public synchronized EmbeddedDatabase start(Path dataFolder) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-database"));
    EmbeddedDatabase started = EmbeddedDatabase.start(dataFolder);
    database = started;
    return started;
  }

  /** Says that nothing needs the database any more. */
  public void serverStopped() {
    serverStopped.countDown();
  }

  private synchronized void stop() {
    EmbeddedDatabase started = database;
    if (started == null) {
      return;
    }
    try {
      serverStopped.await(SERVER_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    started.close();
  }
}
