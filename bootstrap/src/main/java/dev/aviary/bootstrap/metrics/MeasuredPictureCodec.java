package dev.aviary.bootstrap.metrics;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.bootstrap.tracing.Spans;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts and times the work on pictures, the wait for memory included. */
public final class MeasuredPictureCodec implements PictureCodec {

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(20)
  };

  private enum Outcome {
    MADE,
    /** No picture, damaged, or too much of one. */
    REFUSED,
    /** Too many others waited for the same. */
    BUSY,
    /** A fault of ours. */
    FAILED
  }

  private final PictureCodec codec;
  private final MeterRegistry metrics;
  private final Spans spans;
  private final Map<Outcome, Timer> cleanings;
  private final Map<Outcome, Timer> renderings;

  public MeasuredPictureCodec(PictureCodec codec, MeterRegistry metrics, Spans spans) {
    this.codec = codec;
    this.metrics = metrics;
    this.spans = spans;
    this.cleanings = timers("clean");
    this.renderings = timers("render");
  }

  private Map<Outcome, Timer> timers(String work) {
    Map<Outcome, Timer> timers = new EnumMap<>(Outcome.class);
    for (Outcome outcome : Outcome.values()) {
      timers.put(
          outcome,
          Timer.builder("aviary.picture.decodes")
              .description("Work on pictures that were sent, the wait for memory included")
              .tag("work", work)
              .tag("outcome", Labels.of(outcome))
              .serviceLevelObjectives(BUCKETS)
              .register(metrics));
    }
    return timers;
  }

  @Override
  public Optional<Picture> clean(PictureSource source) {
    return measured(cleanings, () -> codec.clean(source));
  }

  @Override
  public Optional<Picture> render(PictureSource source, Function<PixelSize, Framing> framing) {
    return measured(renderings, () -> codec.render(source, framing));
  }

  private Optional<Picture> measured(Map<Outcome, Timer> timers, Supplier<Optional<Picture>> work) {
    Timer.Sample begun = Timer.start(metrics);
    Outcome outcome = Outcome.FAILED;
    try {
      Optional<Picture> made = spans.in("picture", work);
      outcome = made.isPresent() ? Outcome.MADE : Outcome.REFUSED;
      return made;
    } catch (MediaUnavailableException e) {
      outcome = Outcome.BUSY;
      throw e;
    } finally {
      begun.stop(Objects.requireNonNull(timers.get(outcome)));
    }
  }
}
