package dev.aviary.bootstrap;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Does what is to be done from time to time, by a clock that nobody sets. The framework's scheduler
 * goes by the wall clock, and once that is put back does nothing until it has caught up.
 */
@ApplicationScoped
class Regularly {

  private static final Logger LOG = Logger.getLogger(Regularly.class);

  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(5);

  /** Work that takes long, or hangs, delays no other. */
  private static final int AT_ONCE = 8;

  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(
          AT_ONCE, Thread.ofPlatform().name("regularly-", 0).daemon().factory());

  /**
   * @param pause between the end of one time and the beginning of the next
   * @param first how long from now until the first time
   */
  void run(Duration pause, Duration first, Runnable work) {
    var _ =
        executor.scheduleWithFixedDelay(
            () -> runOnce(work), first.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** What fails once is done again: an executor would drop it. */
  private static void runOnce(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      LOG.warn("What is done from time to time failed", e);
    }
  }

  /** Nothing is interrupted, which would cut off a transaction, but waited for. */
  void stop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent event) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_FAREWELL.toNanos(), TimeUnit.NANOSECONDS)) {
        LOG.warn("What is done from time to time is cut off");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
