package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Pictures.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UprightTest {

  /** Rows of letters, upright: abc / def. How a camera keeps them, EXIF tells. */
  @ParameterizedTest
  @CsvSource({
    "1,abcdef,3",
    "2,cbafed,3",
    "3,fedcba,3",
    "4,defabc,3",
    "5,adbecf,2",
    "6,cfbead,2",
    "7,fcebda,2",
    "8,daebfc,2"
  })
  void apply_eachOrientation_isUpright(int orientation, String kept, int width) {
    Bitmap picture = letters(kept, width);

    Bitmap upright = new Upright(orientation).apply(picture, soon());

    assertThat(upright.width).isEqualTo(3);
    assertThat(new String(upright.samples, StandardCharsets.US_ASCII)).isEqualTo("abcdef");
  }

  private static Bitmap letters(String letters, int width) {
    return new Bitmap(
        width, letters.length() / width, 1, letters.getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void apply_severalChannels_keepsThemTogether() {
    Bitmap picture = new Bitmap(2, 1, 3, new byte[] {1, 2, 3, 4, 5, 6});

    assertThat(new Upright(2).apply(picture, soon()).samples).containsExactly(4, 5, 6, 1, 2, 3);
  }

  @Test
  void apply_aSinglePixelOrRow_isTurned() {
    assertThat(new Upright(7).apply(letters("a", 1), soon()).samples).hasSize(1);
    assertThat(new Upright(6).apply(letters("abc", 3), soon()).height).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void part_eachOrientation_isWhatIsSeen(int orientation) {
    Upright upright = new Upright(orientation);
    Bitmap kept = Bitmaps.of(20, 12, 1, (x, y) -> x * 12 + y);
    Bitmap seen = upright.apply(kept, soon());
    PixelSize part = new PixelSize(4, 5);
    Framing framing = new Framing(7, 2, part, part);

    Region region = upright.part(framing, new PixelSize(20, 12));
    Bitmap cut = Resampler.resize(kept, region, upright.size(part), soon());

    assertThat(upright.apply(cut, soon()).samples)
        .isEqualTo(Bitmaps.of(4, 5, 1, (x, y) -> Bitmaps.pixel(seen, 7 + x, 2 + y)[0]).samples);
  }
}
