package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifParseTest {

  private static final byte[] PIXELS = GifBuilder.pixels(12, 4);

  private final GifBuilder builder = new GifBuilder(4, 3, 2);

  @Test
  void parse_anOldFile_isAccepted() {
    byte[] file = builder.frame(0, 0, 4, 3, PIXELS, 2).build();
    file[4] = '7';

    assertThatCode(() -> Pictures.gif(file)).doesNotThrowAnyException();
  }

  @Test
  void parse_aFileThatEndsAnywhere_isRejected() {
    builder.loops(0).control(1, 1, 1).frame(0, 0, 4, 3, PIXELS, 2);
    byte[] file = builder.extension(0xFE, PIXELS).build();

    for (int length = 0; length < file.length; length++) {
      assertRejected(Arrays.copyOf(file, length));
    }
  }

  @Test
  void parse_anotherVersion_isRejected() {
    byte[] file = builder.frame(0, 0, 4, 3, PIXELS, 2).build();
    file[4] = '8';

    assertRejected(file);
  }

  @Test
  void parse_noFrame_isRejected() {
    assertRejected(builder.loops(0).build());
  }

  @Test
  void parse_noPaletteAtAll_isRejected() {
    assertRejected(new GifBuilder(4, 3, 0).frame(0, 0, 4, 3, PIXELS, 2).build());
  }

  @Test
  void parse_aPaletteOfTheFrameAlone_isAccepted() {
    GifBuilder none = new GifBuilder(4, 3, 0).description(0, 0, 4, 3, 0x81);
    byte[] file =
        none.raw(GifBuilder.colors(2)).raw(2).data(GifBuilder.literals(PIXELS, 2, 2)).build();

    assertThatCode(() -> Pictures.gif(Pictures.gif(file).clean()).decode(1))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 12, 255})
  void parse_codesOfAnUnknownWidth_isRejected(int bits) {
    builder.description(0, 0, 4, 3, 0).raw(bits);

    assertRejected(builder.data(PIXELS).build());
  }

  @ParameterizedTest
  @CsvSource({"0,0,0,3", "0,0,4,0", "65535,0,4,3", "0,65533,4,3"})
  void parse_aFirstFrameThatCannotBe_isRejected(int left, int top, int width, int height) {
    builder.description(left, top, width, height, 0).raw(2);

    assertRejected(builder.data(PIXELS).build());
  }

  @Test
  void parse_anUnknownBlock_isRejected() {
    assertRejected(builder.frame(0, 0, 4, 3, PIXELS, 2).raw(0x40).build());
  }

  @Test
  void parse_aControlThatIsTooShort_isRejected() {
    builder.raw(0x21, 0xF9, 3, 0, 0, 0, 0);

    assertRejected(builder.frame(0, 0, 4, 3, PIXELS, 2).build());
  }

  @Test
  void parse_aScreenLargerThanAllowed_isRejected() {
    builder.frame(0, 0, 4, 3, PIXELS, 2);

    assertTooLarge(builder.build(), 11);
  }

  @Test
  void parse_aScreenEnlargedBeyondWhatIsAllowed_isRejected() {
    assertTooLarge(builder.frame(1, 0, 4, 3, PIXELS, 2).build(), 14);
  }

  @Test
  void parse_aLaterFrameLargerThanAllowed_isRejected() {
    builder.frame(0, 0, 4, 3, PIXELS, 2).frame(0, 0, 13, 1, PIXELS, 2);

    assertTooLarge(builder.build(), 12);
  }

  private static void assertTooLarge(byte[] file, long maxPixels) {
    PictureLimits tooLow = Pictures.limits(maxPixels, 9);
    PictureLimits enough = Pictures.limits(maxPixels + 1, 9);

    assertThatThrownBy(() -> GifFile.parse(file, tooLow, Pictures.soon()))
        .isInstanceOf(RejectedPictureException.class)
        .hasMessage("too many pixels");
    assertThatCode(() -> GifFile.parse(file, enough, Pictures.soon())).doesNotThrowAnyException();
  }

  @Test
  void parse_blocksWithoutEndAfterTheDeadline_isRejected() {
    byte[] ones = new byte[100_000];
    Arrays.fill(ones, (byte) 1);
    byte[] file = builder.raw(0x21, 0xFE).raw(ones).raw(0).build();

    assertThatThrownBy(() -> GifFile.parse(file, PictureLimits.DEFAULTS, Pictures.passed()))
        .hasMessage("takes too long");
  }

  private static void assertRejected(byte[] file) {
    assertThatThrownBy(() -> Pictures.gif(file)).isInstanceOf(RejectedPictureException.class);
  }
}
