package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PixelSize;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegFileTest {

  private static final BufferedImage ORANGE = Bitmaps.image(37, 21, (x, y) -> 0xF08020);

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decode_colors_staysTheSame(boolean progressive) {
    BufferedImage quarters = Bitmaps.image(64, 48, JpegFileTest::quarter);

    Bitmap decoded = Jpegs.parse(Jpegs.of(quarters, progressive)).decode(1);

    assertThat(decoded.channels).isEqualTo(3);
    assertPixel(decoded, 4, 4, 3, 0xFF, 0, 0);
    assertPixel(decoded, 60, 4, 3, 0, 0x80, 0);
    assertPixel(decoded, 4, 44, 3, 0, 0, 0xFF);
    assertPixel(decoded, 60, 44, 3, 0xFF, 0xFF, 0xFF);
  }

  private static int quarter(int x, int y) {
    return y < 24 ? (x < 32 ? 0xFF0000 : 0x008000) : (x < 32 ? 0x0000FF : 0xFFFFFF);
  }

  @Test
  void decode_gray_hasTheSamplesOfTheFile() {
    byte[] file = Jpegs.of(Bitmaps.gray(256, 16, (x, y) -> x));

    Bitmap decoded = Jpegs.parse(file).decode(1);

    assertThat(decoded.channels).isEqualTo(1);
    for (int x = 0; x < 256; x++) {
      assertPixel(decoded, x, 8, 2, x);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "1,2", "2,2", "4,1", "4,2", "1,4"})
  void decode_anySampling_hasTheColors(int across, int down) {
    byte[] file = Jpegs.sampled(ORANGE, across, down);

    assertPixel(Jpegs.parse(file).decode(1), 36, 20, 3, 0xF0, 0x80, 0x20);
  }

  @ParameterizedTest
  @CsvSource({"1,37,21", "2,19,11", "3,13,7", "100,1,1"})
  void decode_everyFewPixels_roundsTheSizeUp(int step, int width, int height) {
    Bitmap decoded = Jpegs.parse(Jpegs.of(ORANGE)).decode(step);

    assertThat(new PixelSize(decoded.width, decoded.height))
        .isEqualTo(new PixelSize(width, height));
    assertPixel(decoded, width - 1, height - 1, 3, 0xF0, 0x80, 0x20);
  }

  @Test
  void decode_threeUnexplainedComponents_areBrightnessAndColors() {
    byte[] file = Jpegs.of(Bitmaps.raster(16, 16, 128, 128, 228));

    assertPixel(Jpegs.parse(file).decode(1), 8, 8, 2, 255, 57, 128);
  }

  @Test
  void decode_threeComponentsWithoutTransform_areRedGreenAndBlue() {
    byte[] file = Jpegs.of(Bitmaps.raster(16, 16, 200, 100, 50));

    Bitmap decoded = Jpegs.parse(Jpegs.with(file, 0xEE, Jpegs.adobe(0))).decode(1);

    assertPixel(decoded, 8, 8, 2, 200, 100, 50);
  }

  @Test
  void decode_componentsNamedRgb_areRedGreenAndBlue() {
    byte[] file = Jpegs.of(Bitmaps.raster(16, 16, 200, 100, 50));
    rename(file, "RGB");

    assertPixel(Jpegs.parse(file).decode(1), 8, 8, 2, 200, 100, 50);
  }

  private static void rename(byte[] file, String names) {
    int frame = Jpegs.find(file, 0xC0);
    int scan = Jpegs.find(file, 0xDA);
    for (int i = 0; i < names.length(); i++) {
      file[frame + 10 + 3 * i] = (byte) names.charAt(i);
      file[scan + 5 + 2 * i] = (byte) names.charAt(i);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decode_inksAsTheyLeaveLight_areMixed(boolean marked) {
    byte[] plain = Jpegs.of(Bitmaps.raster(16, 16, 255, 128, 0, 255));
    byte[] file = marked ? Jpegs.with(plain, 0xEE, Jpegs.adobe(0)) : plain;

    Bitmap decoded = Jpegs.parse(file).decode(1);

    assertPixel(decoded, 8, 8, 2, 255, 128, 0);
    assertThat(Jpegs.parse(file).colorProfile()).isEmpty();
  }

  @Test
  void decode_black_darkensInks() {
    byte[] file = Jpegs.of(Bitmaps.raster(16, 16, 255, 128, 0, 128));

    assertPixel(Jpegs.parse(file).decode(1), 8, 8, 2, 128, 64, 0);
  }

  @Test
  void decode_inksAsBrightnessAndColors_areMixed() {
    // Brightness and colour differences of 0, 127, 255: what cyan, magenta and yellow are there.
    byte[] plain = Jpegs.of(Bitmaps.raster(16, 16, 104, 213, 54, 255));

    Bitmap decoded = Jpegs.parse(Jpegs.with(plain, 0xEE, Jpegs.adobe(2))).decode(1);

    assertPixel(decoded, 8, 8, 4, 255, 128, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void orientation_exifBeforeJfif_isRead(int orientation) {
    byte[] file = Jpegs.with(Jpegs.of(ORANGE), 0xE1, Jpegs.exif(orientation));

    assertThat(Jpegs.parse(file).orientation()).isEqualTo(orientation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "457869660000",
        "4578696600",
        "4578696600004D4D002A",
        "4578696600004D4D002AFFFFFFFF",
        "4578696600004D4D002A7FFFFFFF0001",
        "4578696600004D4D002A00000008FFFF0112",
        "4578696600004D4D002A00000008000101120003000000010009000000000000",
        "4578696600004D4D002A00000008000101120002000000010006000000000000",
        "45786966000058582A0008000000010012010300010000000600000000000000"
      })
  void orientation_damaged_isNone(String exif) {
    byte[] file = Jpegs.with(Jpegs.of(ORANGE), 0xE1, Jpegs.hex(exif));

    assertThat(Jpegs.parse(file).orientation()).isEqualTo(1);
  }

  @Test
  void orientation_littleEndian_isRead() {
    byte[] exif = Jpegs.hex("45786966000049492A0008000000010012010300010000000600000000000000");

    assertThat(Jpegs.parse(Jpegs.with(Jpegs.of(ORANGE), 0xE1, exif)).orientation()).isEqualTo(6);
  }

  @Test
  void colorProfile_inPiecesOutOfOrder_isPutTogether() {
    byte[] first = Jpegs.with(Jpegs.of(ORANGE), 0xE2, Jpegs.profile(1, 2, new byte[] {1, 2}));
    byte[] file = Jpegs.with(first, 0xE2, Jpegs.profile(2, 2, new byte[] {3}));

    assertThat(Jpegs.parse(file).colorProfile()).hasValue(new byte[] {1, 2, 3});
  }

  @ParameterizedTest
  @CsvSource({"1,2", "0,1", "2,1", "0,0"})
  void colorProfile_ofMissingPieces_isNone(int number, int of) {
    byte[] file = Jpegs.with(Jpegs.of(ORANGE), 0xE2, Jpegs.profile(number, of, new byte[9]));

    assertThat(Jpegs.parse(file).colorProfile()).isEmpty();
  }

  @Test
  void colorProfile_aPieceTwice_isNone() {
    byte[] piece = Jpegs.profile(1, 1, new byte[9]);
    byte[] file = Jpegs.with(Jpegs.with(Jpegs.of(ORANGE), 0xE2, piece), 0xE2, piece);

    assertThat(Jpegs.parse(file).colorProfile()).isEmpty();
  }

  @Test
  void coefficientBytes_progressive_areThoseOfAllSamples() {
    assertThat(Jpegs.parse(Jpegs.of(ORANGE)).coefficientBytes()).isZero();
    // 3 by 2 units of 16 pixels, each of four blocks of brightness and two of colours
    assertThat(Jpegs.parse(Jpegs.of(ORANGE, true)).coefficientBytes()).isEqualTo(6 * 6 * 128);
  }
}
