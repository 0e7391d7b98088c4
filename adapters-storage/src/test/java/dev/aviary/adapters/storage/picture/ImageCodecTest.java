package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Codecs.BUDGET;
import static dev.aviary.adapters.storage.picture.Codecs.CODEC;
import static dev.aviary.adapters.storage.picture.Codecs.corners;
import static dev.aviary.adapters.storage.picture.Codecs.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.profile.Avatar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageCodecTest {

  @Test
  void clean_whatIsNoPicture_isEmpty() {
    assertThat(CODEC.clean(source(new byte[0]))).isEmpty();
    assertThat(CODEC.clean(source(Jpegs.ascii("<svg onload='alert(1)'/>")))).isEmpty();
    assertThat(CODEC.clean(source(Jpegs.ascii("BM      ")))).isEmpty();
    assertThat(CODEC.clean(source(Jpegs.hex("FFD8")))).isEmpty();
    assertThat(CODEC.render(source(Jpegs.ascii("GIF89a")), Avatar::framing)).isEmpty();
    assertThat(CODEC.render(source(Jpegs.hex("89504E470D0A1A0A")), Avatar::framing)).isEmpty();
  }

  @Test
  void clean_aFileThatIsTooLarge_isNotEvenOpened() {
    Source large = new Source(PictureLimits.DEFAULTS.maxBytes() + 1, ImageCodecTest::opened);

    assertThat(CODEC.clean(large)).isEmpty();
  }

  private static InputStream opened() {
    throw new AssertionError("opened");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void clean_aFileOfAnotherLengthThanSaid_isEmpty(int more) {
    byte[] file = Jpegs.of(corners("RGBW", 48));

    assertThat(CODEC.clean(source(file))).isPresent();
    assertThat(CODEC.clean(new Source(file.length + more, () -> new ByteArrayInputStream(file))))
        .isEmpty();
  }

  @Test
  void clean_whatCannotBeRead_isUnavailable() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();

    assertThatExceptionOfType(MediaUnavailableException.class)
        .isThrownBy(() -> CODEC.clean(new Source(9, () -> broken)));
  }

  @Test
  void clean_morePixelsThanThereIsMemoryFor_isEmpty() {
    byte[] file = Jpegs.of(Bitmaps.image(1000, 1000, (x, y) -> 0));
    PictureBudget small = new PictureBudget(4_000_000, 0, Duration.ZERO);

    assertThat(PictureCodecs.create(PictureLimits.DEFAULTS, small).clean(source(file))).isEmpty();
  }

  @Test
  void clean_longerThanAllowed_isEmpty() {
    PictureLimits hasty = new PictureLimits(1 << 24, 1 << 24, 1, Duration.ofMillis(5));
    byte[] file = Jpegs.of(Bitmaps.image(2000, 2000, (x, y) -> x * y));

    assertThat(PictureCodecs.create(hasty, BUDGET).clean(source(file))).isEmpty();
  }

  private record Source(long size, Supplier<InputStream> opening) implements PictureSource {

    @Override
    public InputStream open() {
      return opening.get();
    }
  }
}
