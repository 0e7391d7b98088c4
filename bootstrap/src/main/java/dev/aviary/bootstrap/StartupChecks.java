package dev.aviary.bootstrap;

import dev.aviary.adapters.security.Argon2Settings;
import dev.aviary.adapters.security.SigningKeys;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Makes what would otherwise fail at the first request fail at the start. */
@ApplicationScoped
class StartupChecks {

  private static final long REST_OF_A_FORM = 64 * 1024;
  private static final String SEE_S3 =
      "; see AVIARY_S3_ENDPOINT, _BUCKET, _ACCESS_KEY and _SECRET_KEY";

  private static final Logger LOG = Logger.getLogger(StartupChecks.class);

  /**
   * A bucket that is not there, or not ours, is a mistake that somebody has to mend. Storage that
   * does not answer may do so later, and all but pictures goes on without it.
   */
  void storageIsUsable(@Observes ServerStarting event, MediaStore store) {
    try {
      store.check();
    } catch (MediaUnavailableException e) {
      if (e.isMisconfigured()) {
        throw new StartupException("pictures cannot be kept: " + e.getMessage() + SEE_S3, e);
      }
      LOG.warnf("Pictures cannot be kept or shown now: %s", e.getMessage());
    }
  }

  /** The server would refuse the largest pictures before anybody judged them. */
  void bodiesMayHoldPictures(
      @Observes ServerStarting event,
      AviaryConfig config,
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBody) {
    if (config.pictures().maxBytes() + REST_OF_A_FORM > maxBody.asLongValue()) {
      throw new StartupException(
          "AVIARY_PICTURES_MAX_BYTES is more than a body may have; see QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE");
    }
  }

  /** Tokens in a file that is kept for years, and read by many, are worse than no file. */
  void accessLogTellsNoSecrets(
      @Observes ServerStarting event,
      @ConfigProperty(name = "quarkus.http.access-log.enabled") boolean isEnabled,
      @ConfigProperty(name = "quarkus.http.access-log.pattern") String pattern) {
    if (isEnabled && !AccessLogPattern.tellsNoSecrets(pattern)) {
      throw new StartupException("QUARKUS_HTTP_ACCESS_LOG_PATTERN takes " + AccessLogPattern.TAKES);
    }
  }

  /**
   * The framework's filter would let in everybody that it was told to, with whatever they bring.
   */
  void otherOriginsAreListedInOnePlace(
      @Observes ServerStarting event,
      @ConfigProperty(name = "quarkus.http.cors.enabled") boolean isEnabled) {
    if (isEnabled) {
      throw new StartupException("QUARKUS_HTTP_CORS_ENABLED takes false; see AVIARY_CORS_ORIGINS");
    }
  }

  /** Asking for the keys reads them. */
  void keysAreUsable(@Observes ServerStarting event, SigningKeys keys) {}

  /** The first login would end with an error of the machine. */
  void passwordsCanBeHashed(@Observes ServerStarting event, Argon2Settings settings) {
    long bytes = settings.memoryKibibytes() * 1024L * settings.parallel();
    if (bytes > Runtime.getRuntime().maxMemory()) {
      throw new StartupException(
          "AVIARY_PASSWORD_MEMORY times AVIARY_PASSWORD_PARALLEL is more memory than there is");
    }
  }
}
