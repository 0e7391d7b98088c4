package dev.aviary.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.bootstrap.tracing.Spans;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MeasuredPictureCodecTest {

  private final MeterRegistry metrics = new SimpleMeterRegistry();

  @Test
  void clean_noPicture_isCountedAsRefused() {
    codec(Optional::empty).clean(new Nothing());

    assertThat(count("refused")).isOne();
    assertThat(count("made")).isZero();
  }

  @Test
  void clean_tooManyOthersWait_isCountedAsBusyAndRefused() {
    var busy = new MediaUnavailableException("too many", new IllegalStateException());
    var codec =
        codec(
            () -> {
              throw busy;
            });

    assertThatThrownBy(() -> codec.clean(new Nothing())).isSameAs(busy);
    assertThat(count("busy")).isOne();
  }

  @Test
  void clean_fault_isCountedAsFailed() {
    var codec =
        codec(
            () -> {
              throw new IllegalStateException("planted");
            });

    assertThatThrownBy(() -> codec.clean(new Nothing())).isInstanceOf(IllegalStateException.class);
    assertThat(count("failed")).isOne();
    assertThat(count("busy")).isZero();
  }

  private PictureCodec codec(Supplier<Optional<Picture>> work) {
    return new MeasuredPictureCodec(new Doing(work), metrics, Spans.OFF);
  }

  private long count(String outcome) {
    return metrics
        .get("aviary.picture.decodes")
        .tag("work", "clean")
        .tag("outcome", outcome)
        .timer()
        .count();
  }

  private record Doing(Supplier<Optional<Picture>> work) implements PictureCodec {

    @Override
    public Optional<Picture> clean(PictureSource source) {
      return work.get();
    }

    @Override
    public Optional<Picture> render(PictureSource source, Function<PixelSize, Framing> framing) {
      return work.get();
    }
  }

  private static final class Nothing implements PictureSource {

    @Override
    public long size() {
      return 0;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[0]);
    }
  }
}
