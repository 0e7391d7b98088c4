package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.domain.media.PictureLimits;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegDamageTest {

  private static final BufferedImage COLORFUL =
      Bitmaps.image(90, 70, (x, y) -> x * 0x020000 + y * 0x000300 + (x ^ y));

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void parse_truncatedAnywhere_isRejected(boolean progressive) {
    byte[] file = Jpegs.of(COLORFUL, progressive);

    for (int length = 0; length < file.length; length++) {
      byte[] part = Arrays.copyOf(file, length);
      assertThatExceptionOfType(RejectedPictureException.class)
          .as("%s bytes", length)
          .isThrownBy(() -> Jpegs.parse(part));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decode_anyByteChanged_isDecodedOrRejected(boolean progressive) {
    byte[] file = Jpegs.of(COLORFUL, progressive);
    Random random = new Random(7);
    int decoded = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = file.clone();
      damaged[random.nextInt(i % 2 == 0 ? file.length : 700)] = (byte) random.nextInt(256);
      decoded += isDecoded(damaged) ? 1 : 0;
    }
    assertThat(decoded).isBetween(20, 299);
  }

  private static boolean isDecoded(byte[] file) {
    try {
      JpegFile parsed =
          JpegFile.parse(
              file, new PictureLimits(1 << 20, 1_000_000, 1, Duration.ofSeconds(9)), soon());
      return parsed.decode(1).width > 0;
    } catch (RejectedPictureException e) {
      return false;
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(9));
  }

  @Test
  void parse_moreThanAllowed_isRejectedBeforeAPixelIsDecoded() {
    byte[] file = Jpegs.of(COLORFUL);
    setSize(file, 65_500, 65_500);

    rejects(file, "too many pixels");
  }

  @Test
  void parse_largeForItsData_isRejected() {
    byte[] file = Jpegs.of(COLORFUL);
    setSize(file, 7_000, 7_000);

    rejects(file, "too little data");
  }

  @Test
  void parse_noWidth_isRejected() {
    byte[] file = Jpegs.of(COLORFUL);
    setSize(file, 0, 70);

    rejects(file, "no size");
  }

  private static void setSize(byte[] file, int width, int height) {
    int frame = Jpegs.find(file, 0xC0);
    file[frame + 5] = (byte) (height >> 8);
    file[frame + 6] = (byte) height;
    file[frame + 7] = (byte) (width >> 8);
    file[frame + 8] = (byte) width;
  }

  @Test
  void parse_twoFrames_isRejected() {
    byte[] file = Jpegs.of(COLORFUL);
    int frame = Jpegs.find(file, 0xC0);
    byte[] content = Arrays.copyOfRange(file, frame + 4, frame + 2 + 17);

    rejects(Jpegs.with(file, 0xC0, content), "several frames");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC3, 0xC5, 0xC9, 0xCA, 0xCC, 0xCF, 0xDE, 0xDF, 0xF0, 0x02})
  void parse_aRareKind_isRejected(int marker) {
    rejects(Jpegs.with(Jpegs.of(COLORFUL), marker, new byte[15]), "rare kind");
  }

  @Test
  void parse_twelveBits_isRejected() {
    byte[] file = Jpegs.of(COLORFUL);
    file[Jpegs.find(file, 0xC0) + 4] = 12;

    rejects(file, "rare kind");
  }

  @Test
  void parse_twoComponents_isRejected() {
    rejects(Jpegs.of(Bitmaps.raster(9, 9, 1, 2)), "number of components");
  }

  @Test
  void parse_aLyingLength_isRejected() {
    byte[] file = Jpegs.with(Jpegs.of(COLORFUL), 0xFE, new byte[20]);
    file[5]--;

    rejects(file, "wrong length");
  }

  @Test
  void parse_withoutAScan_isRejected() {
    byte[] file = Jpegs.of(COLORFUL);
    byte[] header = Arrays.copyOf(file, Jpegs.find(file, 0xDA));

    rejects(Jpegs.joined(header, new byte[0], 0xFF, 0xD9), "too little data");
  }

  @Test
  void parse_manyScans_isRejected() {
    byte[] file = Jpegs.of(COLORFUL, true);
    int scan = Jpegs.find(file, 0xDA);
    byte[] header = Arrays.copyOf(file, scan);
    byte[] one = Arrays.copyOfRange(file, scan, scan + 14);
    byte[] bomb = header;
    for (int i = 0; i < 101; i++) {
      bomb = Jpegs.joined(bomb, one, 0, 0);
    }
    rejects(Jpegs.joined(bomb, new byte[0], 0xFF, 0xD9), "too many scans");
  }

  @Test
  void parse_somethingElse_isRejected() {
    rejects(Jpegs.ascii("GIF89a, or not"), "no JPEG");
  }

  private static void rejects(byte[] file, String why) {
    assertThatExceptionOfType(RejectedPictureException.class)
        .isThrownBy(() -> Jpegs.parse(file))
        .withMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decode_afterTheDeadline_isRejected(boolean progressive) {
    byte[] file = Jpegs.of(Bitmaps.image(1500, 1500, (x, y) -> x * y), progressive);
    JpegFile parsed = parsedInTime(file, Duration.ofMillis(40));

    assertThatExceptionOfType(RejectedPictureException.class)
        .isThrownBy(
            () -> {
              while (true) {
                parsed.decode(1);
              }
            })
        .withMessageContaining("too long");
  }

  /** Its deadline is for reading and decoding together, so the first may use it up. */
  private static JpegFile parsedInTime(byte[] file, Duration time) {
    try {
      return JpegFile.parse(file, PictureLimits.DEFAULTS, Deadline.in(time));
    } catch (RejectedPictureException e) {
      if (time.compareTo(Duration.ofSeconds(10)) > 0) {
        throw e;
      }
      return parsedInTime(file, time.multipliedBy(2));
    }
  }
}
