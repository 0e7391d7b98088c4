package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GifCleanTest {

  private static final String MARKER = "MARKER-51.5N";
  private static final byte[] MARKED = HexBytes.text(MARKER);
  private static final byte[] PIXELS = GifBuilder.pixels(12, 4);

  private final GifBuilder builder = new GifBuilder(4, 3, 2);

  @Test
  void clean_extensions_dropsThem() {
    builder.extension(0xFE, MARKED);
    builder.extension(0x01, PngBuilder.concat(new byte[12], MARKED));
    builder.raw(0x21, 0xFF, 11).raw(HexBytes.text("XMP DataXMP")).data(MARKED);
    builder.raw(0x21, 0xFF, 11).raw(HexBytes.text("ICCRGBG1012")).data(MARKED);
    builder.extension(0x77, MARKED);

    assertIsClean(builder.frame(0, 0, 4, 3, PIXELS, 2).build());
  }

  @Test
  void clean_extensionsAfterTheFrame_dropsThem() {
    builder.frame(0, 0, 4, 3, PIXELS, 2).control(0, 1, 1).extension(0xFE, MARKED);

    assertIsClean(builder.build());
  }

  @Test
  void clean_bytesAfterTheTrailer_dropsThem() {
    builder.frame(0, 0, 4, 3, PIXELS, 2).raw(0x3B).raw(MARKED);

    assertIsClean(builder.build());
  }

  @Test
  void clean_bytesAfterTheLastPixel_dropsThem() {
    byte[] literals = GifBuilder.literals(PIXELS, 2, 2);
    builder.description(0, 0, 4, 3, 0).raw(2).data(PngBuilder.concat(literals, MARKED));

    assertIsClean(builder.build());
  }

  @Test
  void clean_morePixelsThanTheFrameHas_dropsThem() {
    byte[] more = Arrays.copyOf(PIXELS, 5_000);

    assertIsClean(builder.frame(0, 0, 4, 3, more, 2).build());
  }

  private static void assertIsClean(byte[] file) {
    byte[] alone = new GifBuilder(4, 3, 2).frame(0, 0, 4, 3, PIXELS, 2).build();

    byte[] clean = Pictures.gif(file).clean();

    assertThat(clean).isEqualTo(Pictures.gif(alone).clean()).hasSizeLessThan(60);
    assertThat(HexBytes.asText(clean)).doesNotContain(MARKER);
    assertThat(GifElsewhere.pixels(clean, 0)).isEqualTo(PIXELS);
  }

  @Test
  void clean_coloursThatNobodyUses_blackensThem() {
    byte[] file =
        new GifBuilder(2, 1, 3).control(0, 0, 6).frame(0, 0, 2, 1, new byte[] {1, 4}, 3).build();
    file[11] = 5;

    byte[] clean = Pictures.gif(file).clean();

    byte[] colors = GifBuilder.colors(3);
    for (int index : new int[] {0, 2, 3, 7}) {
      Arrays.fill(colors, 3 * index, 3 * index + 3, (byte) 0);
    }
    assertThat(Arrays.copyOfRange(clean, 13, 37)).isEqualTo(colors);
    assertThat(clean[11]).isEqualTo((byte) 5);
  }

  @Test
  void clean_coloursOfAFrameThatItDoesNotUse_blackensThem() {
    builder.description(0, 0, 2, 1, 0x82).raw(HexBytes.text("MARKER-MARKER-MARKER-MAR"));
    builder.raw(3).data(GifBuilder.literals(new byte[] {1, 1}, 3, 6));

    byte[] clean = Pictures.gif(builder.build()).clean();

    assertThat(HexBytes.asText(clean)).contains("\0\0\0KER\0\0\0").doesNotContain("MAR");
    assertThat(Arrays.copyOfRange(clean, 16, 25)).containsOnly(0);
  }

  @Test
  void clean_theScreensFlagsAndProportions_saysNothing() {
    byte[] file = builder.frame(0, 0, 4, 3, PIXELS, 2).build();
    file[10] |= 0x28;
    file[11] = 'M';
    file[12] = 'M';

    assertIsClean(file);
  }

  @Test
  void clean_tooFewPixels_isRejected() {
    assertRejected(GifBuilder.literals(Arrays.copyOf(PIXELS, 11), 2, 2));
    assertRejected(new byte[0]);
    assertRejected(GifBuilder.codes(3, 4, 1, 5));
  }

  @Test
  void clean_aCodeThatWasNotMade_isRejected() {
    assertRejected(codesBeforeTwelvePixels(6));
    assertRejected(codesBeforeTwelvePixels(4, 6));
    assertRejected(codesBeforeTwelvePixels(4, 1, 7));
  }

  @Test
  void clean_codesThatWereMade_areAccepted() {
    assertThat(gif(4, 3, codesBeforeTwelvePixels()).clean()).isNotEmpty();
    assertThat(gif(4, 3, codesBeforeTwelvePixels(4)).clean()).isNotEmpty();
    assertThat(gif(4, 3, codesBeforeTwelvePixels(4, 1, 6)).clean()).isNotEmpty();
  }

  /** Cleared after every second pixel, so that all codes are of three bits. */
  private static byte[] codesBeforeTwelvePixels(int... first) {
    int[] codes = Arrays.copyOf(first, first.length + 18);
    for (int i = first.length; i < codes.length; i += 3) {
      codes[i] = 4;
      codes[i + 1] = 1;
      codes[i + 2] = 1;
    }
    return GifBuilder.codes(3, codes);
  }

  @Test
  void clean_aCodeThatIsBeingMade_isAccepted() {
    byte[] data = GifBuilder.codes(3, 4, 1, 6, 4, 1, 6, 4, 1, 6, 4, 1, 6);
    builder.description(0, 0, 4, 3, 0).raw(2).data(data);

    byte[] clean = Pictures.gif(builder.build()).clean();

    assertThat(GifElsewhere.pixels(clean, 0)).containsOnly(1).hasSize(12);
  }

  @Test
  void clean_nothingButClearing_isRejected() {
    int[] clears = new int[100_000];
    Arrays.fill(clears, 4);

    assertRejected(GifBuilder.codes(3, clears));
  }

  @Test
  void clean_muchDataForMorePixelsThanItHas_isRejected() {
    assertRejected(gif(6000, 6000, new byte[1_000_000]));
  }

  private static void assertRejected(byte[] data) {
    assertRejected(gif(4, 3, data));
  }

  private static void assertRejected(GifFile gif) {
    assertThatThrownBy(gif::clean).isInstanceOf(RejectedPictureException.class);
    assertThatThrownBy(() -> gif.decode(1)).isInstanceOf(RejectedPictureException.class);
  }

  private static GifFile gif(int width, int height, byte[] data) {
    GifBuilder builder = new GifBuilder(4, 3, 2).description(0, 0, width, height, 0);
    return Pictures.gif(builder.raw(2).data(data).build());
  }

  @Test
  void clean_moreThanTheFileMayGrowTo_isRejected() {
    byte[] file = GifElsewhere.write(200, 200, 8, GifBuilder.pixels(40_000, 256), false);
    PictureLimits limits = new PictureLimits(20_000, 40_000, 1, Duration.ofSeconds(9));
    GifFile gif = GifFile.parse(file, limits, Pictures.soon());

    assertThatThrownBy(gif::clean).hasMessage("grows too large");
  }
}
