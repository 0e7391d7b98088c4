package dev.aviary.bootstrap;

import dev.aviary.application.media.port.in.EraseMedia;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jboss.logging.Logger;

/**
 * What metrics tell of the database, of storage and of disks. Looked at from time to time, so that
 * reading metrics asks neither of the first two, and is quick while they are away.
 */
@ApplicationScoped
class Samples {

  private static final Logger LOG = Logger.getLogger(Samples.class);
  private static final Duration EVERY = Duration.ofSeconds(15);

  private final EraseMedia erasures;
  private final MeterRegistry metrics;
  private volatile double waiting = Double.NaN;

  Samples(EraseMedia erasures, MeterRegistry metrics) {
    this.erasures = erasures;
    this.metrics = metrics;
  }

  void start(
      @Observes StartupEvent event,
      Regularly regularly,
      AviaryConfig config,
      @Wellness StorageHealth storage,
      @Wellness DiskHealth disk) {
    Gauge.builder("aviary.erasures.waiting", () -> waiting)
        .description("Pictures whose bytes are to be removed now; NaN while the database is away")
        .register(metrics);
    sample(regularly, "database", this::countErasures);
    sample(regularly, "storage", () -> isUp(storage));
    sample(regularly, "disk", () -> isUp(disk));
    Path data = config.dataDir();
    Gauge.builder("aviary.disk.free", () -> data.toFile().getUsableSpace())
        .description("What is left for us on the disk of the data folder")
        .baseUnit("bytes")
        .register(metrics);
  }

  /** Each by itself: one that hangs holds up none of the others. */
  private void sample(Regularly regularly, String part, BooleanSupplier look) {
    Sample sample = new Sample(look);
    Gauge.builder("aviary.up", sample, it -> it.value)
        .description("1 where it was well when it was last looked at, within 15 seconds; else 0")
        .tag("part", part)
        .register(metrics);
    regularly.run(EVERY, Duration.ZERO, sample::take);
  }

  private boolean countErasures() {
    try {
      waiting = erasures.waiting();
      return true;
    } catch (RuntimeException e) {
      waiting = Double.NaN;
      throw e;
    }
  }

  private static boolean isUp(HealthCheck part) {
    return part.call().getStatus() == Status.UP;
  }

  /** The last look at one part. */
  private static final class Sample {

    private final BooleanSupplier look;
    private volatile double value = Double.NaN;

    Sample(BooleanSupplier look) {
      this.look = look;
    }

    void take() {
      try {
        value = look.getAsBoolean() ? 1 : 0;
      } catch (RuntimeException e) {
        value = 0;
        LOG.debug("Whether all is well cannot be told", e);
      }
    }
  }
}
