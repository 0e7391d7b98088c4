package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static dev.aviary.adapters.storage.picture.Pictures.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.domain.media.PixelSize;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

  @ParameterizedTest
  @CsvSource({"31,17", "1,1", "512,512", "3,900", "100,60"})
  void resize_oneColor_staysExactlyThat(int width, int height) {
    Bitmap source = Bitmaps.of(100, 60, 3, (x, y) -> 0xFF8001);

    Bitmap resized = resize(source, width, height);

    assertThat(resized.samples).isEqualTo(Bitmaps.of(width, height, 3, (x, y) -> 0xFF8001).samples);
  }

  @Test
  void resize_toTheSameSize_changesNothing() {
    Bitmap source = Bitmaps.of(50, 40, 3, (x, y) -> x * 70_001 + y * 31_337);

    assertThat(resize(source, 50, 40).samples).isEqualTo(source.samples);
  }

  @Test
  void resize_aFineCheckerboard_isGray() {
    Bitmap source = Bitmaps.of(500, 500, 1, (x, y) -> (x + y) % 2 * 255);

    Bitmap resized = resize(source, 50, 50);

    for (int i = 0; i < 50; i++) {
      assertPixel(resized, i, 49 - i, 1, 128);
      assertPixel(resized, i, 0, 2, 128);
    }
  }

  @ParameterizedTest
  @CsvSource({"64", "100", "1000"})
  void resize_aGradient_staysOne(int width) {
    Bitmap source = Bitmaps.of(256, 4, 1, (x, y) -> x);

    Bitmap resized = resize(source, width, 4);

    for (int x = 1; x < width; x++) {
      assertThat(Bitmaps.pixel(resized, x, 2)[0])
          .isGreaterThanOrEqualTo(Bitmaps.pixel(resized, x - 1, 2)[0]);
    }
    int end = 2 * 256 / width + 1;
    for (int x = end; x < width - end; x++) {
      assertPixel(resized, x, 2, 1, (int) Math.round((x + 0.5) * 256 / width - 0.5));
    }
  }

  @Test
  void resize_aPart_takesItToThePixelAndNothingBeside() {
    Bitmap source = Bitmaps.of(90, 90, 3, (x, y) -> inside(x) && inside(y) ? 0x20C040 : 0xFF0000);

    Bitmap resized = Resampler.resize(source, new Region(30, 30, 30, 30), size(17, 71), soon());

    assertThat(resized.samples).isEqualTo(Bitmaps.of(17, 71, 3, (x, y) -> 0x20C040).samples);
  }

  private static boolean inside(int coordinate) {
    return coordinate >= 30 && coordinate < 60;
  }

  @Test
  void resize_whatIsTransparent_isWhiteWithoutFringes() {
    Bitmap source = Bitmaps.of(200, 20, 4, (x, y) -> x < 105 ? 0xFF2040C0 : 0x00000000);

    Bitmap resized = resize(source, 20, 2);

    assertPixel(resized, 0, 0, 1, 0x20, 0x40, 0xC0);
    assertPixel(resized, 19, 0, 1, 255, 255, 255);
    for (int x = 0; x < 20; x++) {
      // On the way from that blue to white no channel is darker than in the blue.
      assertThat(Bitmaps.pixel(resized, x, 0)[0]).isGreaterThanOrEqualTo(0x20 - 16);
      assertThat(Bitmaps.pixel(resized, x, 0)[2]).isGreaterThanOrEqualTo(0xC0 - 5);
    }
  }

  @Test
  void resize_halfTransparent_isHalfWhite() {
    Bitmap source = Bitmaps.of(8, 8, 4, (x, y) -> 0x80FF0000);

    assertPixel(resize(source, 3, 3), 1, 1, 0, 255, 127, 127);
  }

  @ParameterizedTest
  @CsvSource({"200,0,10,10", "5,5,500,500", "19,19,1,1", "0,0,1,20", "9000,9000,9000,9000"})
  void resize_aPartThatReachesOutside_takesWhatIsThere(int left, int top, int width, int height) {
    Bitmap source = Bitmaps.of(20, 20, 1, (x, y) -> 77);

    Bitmap resized =
        Resampler.resize(source, new Region(left, top, width, height), size(9, 9), soon());

    assertPixel(resized, 8, 8, 0, 77);
  }

  @Test
  void resize_afterTheDeadline_isRejected() {
    Bitmap source = Bitmaps.of(20, 20, 1, (x, y) -> 77);
    Deadline passed = Deadline.in(Duration.ofNanos(-1));

    assertThatExceptionOfType(RejectedPictureException.class)
        .isThrownBy(() -> Resampler.resize(source, new Region(0, 0, 9, 9), size(9, 9), passed));
  }

  @ParameterizedTest
  @CsvSource({"1", "3", "4"})
  void resize_noise_isWhatTheCubicSays(int channels) {
    Random random = new Random(channels);
    Bitmap source = Bitmaps.of(90, 70, channels, (x, y) -> random.nextInt() | 0xFF000000);

    Bitmap resized = resize(source, 17, 13);

    for (int i = 0; i < 17; i++) {
      assertPixel(resized, i, 12 - i % 13, 1, cubic(source, i, 12 - i % 13, 90 / 17.0, 70 / 13.0));
    }
  }

  /** Straight from the definition, one pixel after the other. */
  private static int[] cubic(Bitmap source, int x, int y, double across, double down) {
    int[] pixel = new int[Math.min(source.channels, 3)];
    for (int channel = 0; channel < pixel.length; channel++) {
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < source.width * source.height; i++) {
        int column = i % source.width;
        int row = i / source.width;
        double weight =
            cubic((column + 0.5) / across - x - 0.5) * cubic((row + 0.5) / down - y - 0.5);
        sum += weight * (source.samples[i * source.channels + channel] & 0xFF);
        weights += weight;
      }
      pixel[channel] = Math.clamp(Math.round(sum / weights), 0, 255);
    }
    return pixel;
  }

  private static double cubic(double from) {
    double x = Math.abs(from);
    if (x < 1) {
      return 1.5 * x * x * x - 2.5 * x * x + 1;
    }
    return x < 2 ? -0.5 * x * x * x + 2.5 * x * x - 4 * x + 2 : 0;
  }

  @Test
  void resize_brightnessAndDifferences_showsTheSameColors() {
    // In the middle of what colours there are, where none of them is cut off.
    Bitmap plain =
        Bitmaps.of(300, 200, 3, (x, y) -> (x % 90 + 80) * 0x10000 + (y % 40 + 110) * 0x100 + 128);
    Bitmap differences = Bitmap.ofDifferences(300, 200, plain.samples.clone());
    JpegColors.YCBCR.untransform(plain.samples, 3, soon());

    Bitmap expected = resize(plain, 60, 40);
    Bitmap resized = resize(differences, 60, 40);

    assertThat(resized.differences).isFalse();
    for (int i = 0; i < 60; i++) {
      assertPixel(resized, i, i / 2, 1, Bitmaps.pixel(expected, i, i / 2));
    }
  }

  private static Bitmap resize(Bitmap source, int width, int height) {
    Region all = new Region(0, 0, source.width, source.height);
    return Resampler.resize(source, all, size(width, height), soon());
  }

  private static PixelSize size(int width, int height) {
    return new PixelSize(width, height);
  }
}
