package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static dev.aviary.adapters.storage.picture.Pictures.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegEncoderTest {

  @ParameterizedTest
  @CsvSource({"1,false", "3,false", "3,true", "1,true"})
  void encode_anyPicture_hasNothingBesideIt(int channels, boolean coarseColors) {
    Bitmap picture = Bitmaps.of(70, 50, channels, (x, y) -> x * 3);

    byte[] file = JpegEncoder.encode(picture, coarseColors, soon());

    assertThat(markers(file)).containsOnly(0xE0, 0xDB, 0xC4, 0xC0, 0xDA).containsOnlyOnce(0xE0);
    assertThat(file).startsWith(Jpegs.hex("FFD8FFE000104A464946000102"));
    assertThat(file[18] + file[19]).as("size of a thumbnail").isZero();
    assertThat(Jpegs.parse(file).coarseColors()).isEqualTo(coarseColors && channels == 3);
  }

  private static List<Integer> markers(byte[] file) {
    List<Integer> markers = new ArrayList<>();
    int at = 2;
    while (markers.isEmpty() || markers.getLast() != 0xDA) {
      markers.add(file[at + 1] & 0xFF);
      at += 2 + ((file[at + 2] & 0xFF) << 8) + (file[at + 3] & 0xFF);
    }
    return markers;
  }

  @Test
  void encode_shades_staysTheSame() {
    Bitmap picture = Bitmaps.of(256, 16, 1, (x, y) -> x);

    Bitmap decoded = Jpegs.parse(JpegEncoder.encode(picture, false, soon())).decode(1);

    assertThat(decoded.channels).isEqualTo(1);
    for (int x = 0; x < 256; x++) {
      assertPixel(decoded, x, 8, 3, x);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000, 0x123456})
  void encode_aColor_staysTheSame(int color) {
    Bitmap picture = Bitmaps.of(20, 20, 3, (x, y) -> color);

    Bitmap decoded = Jpegs.parse(JpegEncoder.encode(picture, false, soon())).decode(1);

    assertPixel(decoded, 19, 19, 3, color >> 16, color >> 8 & 0xFF, color & 0xFF);
  }

  @Test
  void encode_lettersInColor_staySharp() {
    Bitmap picture = Bitmaps.of(64, 64, 3, (x, y) -> x % 8 == 3 ? 0xFF0000 : 0x0000FF);

    Bitmap decoded = Jpegs.parse(JpegEncoder.encode(picture, false, soon())).decode(1);

    assertPixel(decoded, 35, 30, 25, 255, 0, 0);
    assertPixel(decoded, 37, 30, 25, 0, 0, 255);
  }

  @Test
  void encode_afterTheDeadline_isRejected() {
    Bitmap picture = Bitmaps.of(900, 900, 3, (x, y) -> x * y);

    assertThatExceptionOfType(RejectedPictureException.class)
        .isThrownBy(() -> JpegEncoder.encode(picture, false, Deadline.in(Duration.ofNanos(-1))));
  }
}
