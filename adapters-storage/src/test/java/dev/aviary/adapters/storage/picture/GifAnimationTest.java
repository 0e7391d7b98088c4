package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import org.junit.jupiter.api.Test;

class GifAnimationTest {

  private static final byte[] FIRST = GifBuilder.pixels(30, 4);
  private static final byte[] SECOND = GifBuilder.pixels(10, 8);

  /** Two frames, the second with a palette of its own and interlaced. */
  private static byte[] animated() {
    return new GifBuilder(6, 5, 2)
        .loops(513)
        .control(1, 7, 2)
        .frame(0, 0, 6, 5, FIRST, 2)
        .extension(0xFE, HexBytes.text("MARKER"))
        .control(3, 300, -1)
        .description(4, 0, 2, 5, 0xC2)
        .raw(GifBuilder.colors(3))
        .raw(3)
        .data(GifBuilder.literals(SECOND, 3, 6))
        .build();
  }

  @Test
  void clean_twoFrames_keepsTheirPixels() {
    byte[] file = animated();

    byte[] clean = Pictures.gif(file).clean();

    assertThat(GifElsewhere.frames(clean)).isEqualTo(2);
    for (int frame = 0; frame < 2; frame++) {
      Pictures.assertSame(GifElsewhere.frame(clean, frame), GifElsewhere.frame(file, frame));
    }
    assertThat(HexBytes.asText(clean)).doesNotContain("MARKER");
    assertThat(Pictures.gif(clean).clean()).isEqualTo(clean);
  }

  @Test
  void clean_twoFrames_keepsHowTheyAreShown() {
    byte[] clean = Pictures.gif(animated()).clean();

    assertShown(clean, 0, "delayTime", "7");
    assertShown(clean, 0, "disposalMethod", "doNotDispose");
    assertShown(clean, 0, "transparentColorFlag", "TRUE");
    assertShown(clean, 0, "transparentColorIndex", "2");
    assertShown(clean, 1, "delayTime", "300");
    assertShown(clean, 1, "disposalMethod", "restoreToPrevious");
    assertShown(clean, 1, "transparentColorFlag", "FALSE");
    assertThat(GifElsewhere.attribute(clean, 1, "ImageDescriptor", "imageLeftPosition"))
        .isEqualTo("4");
    assertThat(GifElsewhere.attribute(clean, 1, "ImageDescriptor", "interlaceFlag"))
        .isEqualTo("TRUE");
  }

  private static void assertShown(byte[] file, int frame, String attribute, String value) {
    assertThat(GifElsewhere.attribute(file, frame, "GraphicControlExtension", attribute))
        .isEqualTo(value);
  }

  @Test
  void clean_howOftenItIsShown_keepsIt() {
    assertThat(HexBytes.asText(Pictures.gif(animated()).clean()))
        .contains("!\u00FF\u000BNETSCAPE2.0\3\1\1\2\0");
  }

  @Test
  void clean_howOftenItIsShownElsewhereNamed_keepsIt() {
    byte[] file =
        new GifBuilder(1, 1, 1)
            .raw(0x21, 0xFF, 11)
            .raw(HexBytes.text("ANIMEXTS1.0"))
            .raw(3, 1, 0, 0, 5)
            .raw(HexBytes.text("MARK!"))
            .raw(0)
            .frame(0, 0, 1, 1, new byte[1], 2)
            .build();

    assertThat(HexBytes.asText(Pictures.gif(file).clean()))
        .contains("NETSCAPE2.0\3\1\0\0\0")
        .doesNotContain("MARK");
  }

  @Test
  void clean_nothingOfHowOftenItIsShown_addsNothing() {
    byte[] file = new GifBuilder(1, 1, 1).frame(0, 0, 1, 1, new byte[1], 2).build();

    assertThat(HexBytes.asText(Pictures.gif(file).clean())).doesNotContain("NETSCAPE");
  }

  @Test
  void clean_whatALaterFrameHasOutside_blackensIt() {
    byte[] pixels = {1, 2, 3, 3, 2, 1};
    byte[] file =
        new GifBuilder(6, 5, 2)
            .frame(0, 0, 6, 5, FIRST, 2)
            .frame(5, 4, 3, 2, pixels, 2)
            .frame(60, 0, 3, 2, pixels, 2)
            .frame(0, 60, 3, 2, pixels, 2)
            .build();

    byte[] clean = Pictures.gif(file).clean();

    assertThat(GifElsewhere.pixels(clean, 0)).isEqualTo(FIRST);
    assertThat(GifElsewhere.pixels(clean, 1)).containsExactly(1, 0, 0, 0, 0, 0);
    assertThat(GifElsewhere.pixels(clean, 2)).containsOnly(0);
    assertThat(GifElsewhere.pixels(clean, 3)).containsOnly(0);
  }

  @Test
  void clean_interlacedRowsOutside_blackensThem() {
    byte[] pixels = {1, 2, 3, 1, 2};
    byte[] file =
        new GifBuilder(1, 3, 2)
            .frame(0, 0, 1, 3, new byte[3], 2)
            .description(0, 0, 1, 5, 0x40)
            .raw(2)
            .data(GifBuilder.literals(pixels, 2, 2))
            .build();

    byte[] shown = GifElsewhere.pixels(Pictures.gif(file).clean(), 1);

    assertThat(GifElsewhere.pixels(file, 1)).containsExactly(1, 1, 3, 2, 2);
    assertThat(shown).containsExactly(1, 1, 3, 0, 0);
  }

  @Test
  void parse_moreFramesThanAllowed_isRejected() {
    assertAllowed(animated(), Pictures.limits(100, 2));
    assertRejected(animated(), Pictures.limits(100, 1));
  }

  @Test
  void parse_morePixelsInAllFramesThanAllowed_isRejected() {
    GifBuilder builder = new GifBuilder(6, 5, 2);
    for (int i = 0; i < 5; i++) {
      builder.frame(0, 0, 6, 5, FIRST, 2);
    }
    byte[] file = builder.build();

    assertAllowed(file, Pictures.limits(38, 9));
    assertRejected(file, Pictures.limits(37, 9));
  }

  private static void assertAllowed(byte[] file, PictureLimits limits) {
    assertThatCode(() -> GifFile.parse(file, limits, Pictures.soon())).doesNotThrowAnyException();
  }

  private static void assertRejected(byte[] file, PictureLimits limits) {
    assertThatThrownBy(() -> GifFile.parse(file, limits, Pictures.soon()))
        .isInstanceOf(RejectedPictureException.class)
        .hasMessage("too many frames");
  }
}
