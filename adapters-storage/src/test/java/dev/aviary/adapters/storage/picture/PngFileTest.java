package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PixelSize;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngFileTest {

  private static final byte[] NO_PROFILE = {};

  @ParameterizedTest
  @MethodSource("dev.aviary.adapters.storage.picture.PngShape#all")
  void decode_everyShape_takesEachPixelOfTheGrid(PngShape shape) {
    PngBuilder builder = shape.builder();
    PngFile png = Pictures.png(builder.build());

    assertThat(png.size()).isEqualTo(new PixelSize(shape.width(), shape.height()));
    for (int step : new int[] {1, 2, 3, 4, 6, 7, 8, 12, 50, Integer.MAX_VALUE}) {
      assertIsEvery(step, png.decode(step), builder);
    }
  }

  private static void assertIsEvery(int step, Bitmap bitmap, PngBuilder builder) {
    assertThat(bitmap.width).isEqualTo(Math.ceilDiv(builder.width, step));
    assertThat(bitmap.height).isEqualTo(Math.ceilDiv(builder.height, step));
    for (int y = 0; y < bitmap.height; y++) {
      for (int x = 0; x < bitmap.width; x++) {
        assertThat(Pictures.pixel(bitmap, x, y)).isEqualTo(builder.expected(x * step, y * step));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.aviary.adapters.storage.picture.PngShape#all")
  void clean_everyShape_keepsEverySample(PngShape shape) {
    byte[] file = shape.builder().build();

    byte[] clean = Pictures.png(file).clean();

    Pictures.assertSame(Pictures.elsewhere(clean), Pictures.elsewhere(file));
    Pictures.assertSame(Pictures.png(clean).decode(1), Pictures.png(file).decode(1));
    assertThat(Pictures.png(clean).clean()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void decode_aTransparentGray_isTransparentWhereAllBitsAre(int depth) {
    PngBuilder builder = new PngBuilder(9, 5, depth, 0, false);
    int key = builder.sample(4, 3, 0);
    builder.before("tRNS", new byte[] {(byte) (key >> 8), (byte) key});

    Bitmap bitmap = Pictures.png(builder.build()).decode(1);

    int gray = builder.expected(4, 3)[0];
    assertThat(Pictures.pixel(bitmap, 4, 3)).containsExactly(gray, gray, gray, 0);
    for (int i = 0; i < builder.samples.length; i++) {
      assertThat(bitmap.samples[4 * i + 3] == 0).isEqualTo(builder.samples[i] == key);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void decode_aTransparentColor_isTransparentWhereAllBitsAre(int depth) {
    PngBuilder builder = new PngBuilder(4, 4, depth, 2, true);
    byte[] key = new byte[6];
    for (int i = 0; i < 3; i++) {
      key[2 * i] = (byte) (builder.sample(2, 1, i) >> 8);
      key[2 * i + 1] = (byte) builder.sample(2, 1, i);
    }
    builder.before("tRNS", key);

    Bitmap bitmap = Pictures.png(builder.build()).decode(1);

    assertThat(Pictures.pixel(bitmap, 2, 1)[3]).isZero();
    assertThat(Pictures.pixel(bitmap, 2, 2)[3]).isEqualTo(255);
  }

  @Test
  void decode_opacitiesOfAPalette_areTheOthersOpaque() {
    PngBuilder builder = new PngBuilder(9, 9, 2, 3, false).before("tRNS", HexBytes.of("00 7F"));

    byte[] file = builder.build();
    Bitmap bitmap = Pictures.png(Pictures.png(file).clean()).decode(1);

    int[] opacities = {0, 0x7F, 0xFF, 0xFF};
    for (int i = 0; i < builder.samples.length; i++) {
      assertThat(bitmap.samples[4 * i + 3] & 0xFF).isEqualTo(opacities[builder.samples[i]]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void encode_aBitmap_isReadBackTheSame(int channels) {
    byte[] samples = new byte[61 * 40 * channels];
    new Random(channels).nextBytes(samples);
    Bitmap bitmap = new Bitmap(61, 40, channels, samples);

    byte[] file = Pngs.of(bitmap);

    Pictures.assertSame(Pictures.png(file).decode(1), bitmap);
    byte[] elsewhere = new byte[samples.length];
    Pictures.elsewhere(file).getRaster().getDataElements(0, 0, 61, 40, elsewhere);
    assertThat(elsewhere).isEqualTo(samples);
  }

  @Test
  void encode_aGradient_isSmall() {
    byte[] samples = new byte[256 * 256 * 3];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (byte) (i / 3 + i / 768);
    }

    assertThat(Pngs.of(new Bitmap(256, 256, 3, samples))).hasSizeLessThan(3_000);
  }

  @Test
  void orientation_inExif_isTaken() {
    assertThat(orientation("4D4D002A00000008 0001 0112 0003 00000001 00060000")).isEqualTo(6);
    assertThat(orientation("49492A0008000000 0100 1201 0300 01000000 03000000")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "4D4D002A",
        "4D4D002B00000008 0001 0112 0003 00000001 00060000",
        "4D4D002A00000008 0001 0112 0003 00000001 00090000",
        "4D4D002A00000008 0001 0112 0003 00000001 00000000",
        "4D4D002A00000008 0001 0112 0004 00000001 00060000",
        "4D4D002A00000008 0001 0112 0003 00000002 00060000",
        "4D4D002A00000008 FFFF 0113 0003 00000001 00060000",
        "4D4D002A00000008 0001 0112 0003 00000001 0006",
        "4D4D002AFFFFFFFF 0001 0112 0003 00000001 00060000",
        "4D4D002A7FFFFFFF 0001 0112 0003 00000001 00060000"
      })
  void orientation_inDamagedExif_isUpright(String exif) {
    assertThat(orientation(exif)).isEqualTo(1);
  }

  private static int orientation(String exif) {
    byte[] file = new PngBuilder(2, 2, 8, 0, false).before("eXIf", HexBytes.of(exif)).build();
    return Pictures.png(file).orientation();
  }

  @Test
  void colorProfile_inAFile_isInflated() {
    byte[] profile = new byte[100_000];
    profile[70_000] = 1;

    assertThat(profileOf(profileChunk(profile))).isEqualTo(profile);
  }

  @Test
  void colorProfile_besideStandardColors_isNone() {
    byte[] file =
        new PngBuilder(2, 2, 8, 2, false)
            .before("iCCP", profileChunk(new byte[100]))
            .before("sRGB", new byte[1])
            .build();

    assertThat(Pictures.png(file).colorProfile()).isEmpty();
  }

  @Test
  void colorProfile_tooLargeOrDamaged_isNone() {
    byte[] whole = profileChunk(new byte[100]);
    byte[] truncated = Arrays.copyOf(whole, whole.length - 9);

    assertThat(profileOf(profileChunk(new byte[4_000_001]))).isEqualTo(NO_PROFILE);
    assertThat(profileOf(truncated)).isEqualTo(NO_PROFILE);
    assertThat(profileOf(HexBytes.text("name without an end"))).isEqualTo(NO_PROFILE);
    assertThat(profileOf(HexBytes.of("4100"))).isEqualTo(NO_PROFILE);
    assertThat(profileOf(HexBytes.of("41000011"))).isEqualTo(NO_PROFILE);
    assertThat(profileOf(new byte[0])).isEqualTo(NO_PROFILE);
  }

  private static byte[] profileChunk(byte[] profile) {
    return PngBuilder.concat(HexBytes.text("name\0\0"), PngBuilder.compressed(profile));
  }

  private static byte[] profileOf(byte[] chunk) {
    byte[] file = new PngBuilder(2, 2, 8, 2, false).before("iCCP", chunk).build();
    return Pictures.png(file).colorProfile().orElse(NO_PROFILE);
  }
}
