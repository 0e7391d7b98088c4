package dev.aviary.bootstrap;

import dev.aviary.application.media.port.in.EraseMedia;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Removes the pictures that nothing refers to within seconds, also those that a crash left over.
 */
@ApplicationScoped
class ErasureSchedule {

  private static final Logger LOG = Logger.getLogger(ErasureSchedule.class);

  private final EraseMedia eraseMedia;

  ErasureSchedule(EraseMedia eraseMedia) {
    this.eraseMedia = eraseMedia;
  }

  @Scheduled(
      every = "1s",
      delayed = "2s",
      concurrentExecution = ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void erase() {
    try {
      eraseMedia.eraseAll();
    } catch (RuntimeException e) {
      LOG.warnf(
          "Pictures that nothing refers to stay until the database answers (%s)", e.getClass());
    }
  }
}
