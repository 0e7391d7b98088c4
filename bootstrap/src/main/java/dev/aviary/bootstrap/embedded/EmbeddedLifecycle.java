package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
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

  /** Longer than another process takes to stop its database. */
  private static final Duration OTHERS_STOP = Duration.ofSeconds(90);

  private final CountDownLatch serverStopped = new CountDownLatch(1);
  private final ReentrantLock starting = new ReentrantLock();
  private @Nullable EmbeddedDatabase database;

  /**
   * What keeps another command from stopping the database that we have joined. Held until the
   * process ends: a lock that nobody refers to is collected, and let go.
   */
  @SuppressWarnings("unused")
  private @Nullable Joiners joined;

  /** Where others may have joined the database that we have started; absent for a server. */
  private @Nullable Path shared;

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

  /**
   * As {@link #start}, or the database that another process has started there. It is stopped when
   * no other command uses it any more.
   */
  public DatabaseAccess startOrJoin(Path dataFolder) {
    return starting(
        () -> {
          long deadline = System.nanoTime() + OTHERS_STOP.toNanos();
          while (true) {
            Optional<DatabaseAccess> access = tryStartOrJoin(dataFolder);
            if (access.isPresent()) {
              return access.get();
            }
            if (System.nanoTime() > deadline) {
              throw new StartupException(
                  "another Aviary process is still stopping the database of " + dataFolder);
            }
            Joiners.pause();
          }
        });
  }

  /** Joins before it looks, so that what it finds is not stopped. Empty while it is stopped. */
  private Optional<DatabaseAccess> tryStartOrJoin(Path dataFolder) throws IOException {
    Optional<Joiners> one = Joiners.join(dataFolder);
    Optional<EmbeddedDatabase> started = EmbeddedDatabase.startUnlessUsed(dataFolder);
    if (started.isPresent()) {
      keep(started.get());
      shared = dataFolder;
      if (one.isPresent()) {
        one.get().close();
      }
      return Optional.of(started.get().access());
    }
    if (one.isEmpty()) {
      return Optional.empty();
    }
    joined = one.get();
    return Optional.of(RunningDatabase.await(dataFolder));
  }

  private interface Start {
    DatabaseAccess run() throws IOException, InterruptedException;
  }

  private DatabaseAccess starting(Start start) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-database"));
    starting.lock();
    try {
      return start.run();
    } catch (IOException e) {
      throw new StartupException("the embedded database cannot be used: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartupException("interrupted while waiting for the database", e);
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
          close(started);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void close(EmbeddedDatabase started) throws InterruptedException {
    Path folder = shared;
    if (folder == null) {
      started.close();
      return;
    }
    try {
      Joiners none = Joiners.awaitNone(folder);
      started.close();
      none.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
