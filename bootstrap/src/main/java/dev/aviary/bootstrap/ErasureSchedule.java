package dev.aviary.bootstrap;

import dev.aviary.application.media.port.in.EraseMedia;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
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

  void start(@Observes ServerStarting event, Regularly regularly) {
    regularly.run(Duration.ofSeconds(1), Duration.ofSeconds(2), this::erase);
  }

  private void erase() {
    try {
      eraseMedia.eraseAll();
    } catch (RuntimeException e) {
      LOG.warnf(
          "Pictures that nothing refers to stay until the database answers (%s)", e.getClass());
    }
  }
}
