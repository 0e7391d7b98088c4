package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.media.PictureLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PngAnimationTest {

  private final PngBuilder picture = new PngBuilder(8, 6, 8, 6, true);
  private final PngBuilder small = new PngBuilder(3, 2, 8, 6, true);

  /** A frame's header: where it is, 1/30 s, and how it ends. */
  private static byte[] frame(int number, PngBuilder size, int left, int top) {
    return frame(number, size.width, size.height, left, top, 1, 1);
  }

  private static byte[] frame(
      int number, int width, int height, int left, int top, int dispose, int blend) {
    return ByteBuffer.allocate(26)
        .putInt(number)
        .putInt(width)
        .putInt(height)
        .putInt(left)
        .putInt(top)
        .putShort((short) 1)
        .putShort((short) 30)
        .put((byte) dispose)
        .put((byte) blend)
        .array();
  }

  private static byte[] control(int frames, int plays) {
    return ByteBuffer.allocate(8).putInt(frames).putInt(plays).array();
  }

  private static byte[] data(int number, byte[] content) {
    return PngBuilder.concat(PngBuilder.number(number), content);
  }

  /** Two frames, the first the picture; the second's data in two parts. */
  private byte[] animated() {
    byte[] second = PngBuilder.concat(PngBuilder.compressed(small.rows()), HexBytes.text("MARKER"));
    return picture
        .before("acTL", control(7, 5))
        .before("fcTL", frame(0, picture, 0, 0))
        .after("fcTL", frame(1, small, 5, 4))
        .after("fdAT", data(2, Arrays.copyOf(second, 5)))
        .after("tEXt", HexBytes.text("MARKER"))
        .after("fdAT", data(3, Arrays.copyOfRange(second, 5, second.length)))
        .build();
  }

  @Test
  void clean_twoFrames_keepsThemAndNothingElse() {
    byte[] file = animated();

    byte[] clean = Pictures.png(file).clean();

    assertThat(HexBytes.asText(clean)).doesNotContain("MARKER");
    assertThat(types(clean))
        .containsExactly("IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "IEND");
    assertThat(content(clean, "acTL", 0)).isEqualTo(control(2, 5));
    assertThat(content(clean, "fcTL", 0)).isEqualTo(frame(0, picture, 0, 0));
    assertThat(content(clean, "fcTL", 1)).isEqualTo(frame(1, small, 5, 4));
    Pictures.assertSame(Pictures.elsewhere(clean), Pictures.elsewhere(file));
    assertThat(Pictures.png(clean).clean()).isEqualTo(clean);
  }

  @Test
  void clean_twoFrames_keepsThePixelsOfTheSecond() {
    byte[] clean = Pictures.png(animated()).clean();

    byte[] numbered = content(clean, "fdAT", 0);
    byte[] data = Arrays.copyOfRange(numbered, 4, numbered.length);
    byte[] alone = small.build(PngBuilder.chunk("IDAT", data));

    assertThat(Arrays.copyOf(numbered, 4)).isEqualTo(PngBuilder.number(2));
    Pictures.assertSame(Pictures.elsewhere(alone), Pictures.elsewhere(small.build()));
  }

  @Test
  void clean_aPictureThatIsNoFrame_staysNone() {
    byte[] file =
        picture
            .before("acTL", control(1, 0))
            .after("fcTL", frame(0, small, 1, 1))
            .after("fdAT", data(1, PngBuilder.compressed(small.rows())))
            .build();

    byte[] clean = Pictures.png(file).clean();

    assertThat(types(clean)).containsExactly("IHDR", "acTL", "IDAT", "fcTL", "fdAT", "IEND");
    Pictures.assertSame(Pictures.elsewhere(clean), Pictures.elsewhere(file));
  }

  @Test
  void clean_coloursThatOnlyAFrameUses_keepsThem() {
    PngBuilder black = new PngBuilder(2, 2, 8, 3, false);
    PngBuilder frame = new PngBuilder(1, 1, 8, 3, false);
    Arrays.fill(black.samples, 0);
    frame.samples[0] = 200;
    byte[] file =
        black
            .before("acTL", control(2, 0))
            .before("fcTL", frame(0, black, 0, 0))
            .after("fcTL", frame(1, frame, 1, 1))
            .after("fdAT", data(2, PngBuilder.compressed(frame.rows())))
            .build();

    byte[] colors = content(Pictures.png(file).clean(), "PLTE", 0);

    assertThat(Arrays.copyOfRange(colors, 600, 603))
        .isEqualTo(Arrays.copyOfRange(black.colors(), 600, 603));
    assertThat(Arrays.copyOfRange(colors, 3, 600)).containsOnly(0);
  }

  @ParameterizedTest
  @CsvSource({
    "1,3,2,6,0,0,0", "1,3,2,0,5,0,0", "1,9,1,0,0,0,0", "1,0,2,0,0,0,0", "1,3,-1,0,0,0,0",
    "1,3,2,-1,0,0,0", "1,3,2,2147483647,0,0,0", "1,3,2,0,0,3,0", "1,3,2,0,0,-1,0", "1,3,2,0,0,0,2",
    "2,3,2,0,0,0,0", "0,3,2,0,0,0,0", "1,3,3,0,0,0,0"
  })
  void clean_aFrameThatCannotBe_dropsTheAnimation(
      int number, int width, int height, int left, int top, int dispose, int blend) {
    byte[] file =
        picture
            .before("acTL", control(2, 0))
            .before("fcTL", frame(0, picture, 0, 0))
            .after("fcTL", frame(number, width, height, left, top, dispose, blend))
            .after("fdAT", data(2, PngBuilder.compressed(small.rows())))
            .build();

    assertIsStill(file);
  }

  @Test
  void clean_aFrameWithoutData_dropsTheAnimation() {
    byte[] file =
        picture
            .before("acTL", control(2, 0))
            .before("fcTL", frame(0, picture, 0, 0))
            .after("fcTL", frame(1, small, 0, 0))
            .build();

    assertIsStill(file);
  }

  @Test
  void clean_noFrame_dropsTheAnimation() {
    assertIsStill(picture.before("acTL", control(1, 0)).build());
  }

  @Test
  void clean_dataThatIsNoFrames_dropsTheAnimation() {
    byte[] file =
        picture
            .before("acTL", control(1, 0))
            .before("fcTL", frame(0, picture, 0, 0))
            .after("fdAT", data(1, HexBytes.text("MARKER")))
            .build();

    assertIsStill(file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acTL", "fcTL", "fdAT"})
  void clean_aDamagedChunk_dropsTheAnimation(String type) {
    byte[] file = animated();
    file[HexBytes.asText(file).lastIndexOf(type) + 4] ^= 1;

    assertIsStill(file);
  }

  private void assertIsStill(byte[] file) {
    byte[] clean = Pictures.png(file).clean();

    assertThat(types(clean)).containsExactly("IHDR", "IDAT", "IEND");
    Pictures.assertSame(Pictures.elsewhere(clean), Pictures.elsewhere(picture.build()));
  }

  @Test
  void clean_aDamagedPicture_isRejected() {
    byte[] file = animated();
    String text = HexBytes.asText(file);
    byte[] before = Arrays.copyOf(file, text.indexOf("IDAT") - 4);
    byte[] after = Arrays.copyOfRange(file, text.lastIndexOf("fcTL") - 4, file.length);
    byte[] none = PngBuilder.chunk("IDAT", PngBuilder.compressed(new byte[7]));
    PngFile png = Pictures.png(PngBuilder.concat(before, none, after));

    assertThatThrownBy(png::clean).isInstanceOf(RejectedPictureException.class);
  }

  @Test
  void parse_moreFramesOrPixelsThanAllowed_isRejected() {
    byte[] file = animated();

    assertRejected(file, Pictures.limits(48, 1));
    assertThat(PngFile.parse(file, Pictures.limits(48, 2), Pictures.soon()).size()).isNotNull();
  }

  @Test
  void parse_morePixelsInAllFramesThanAllowed_isRejected() {
    picture.before("acTL", control(4, 0)).before("fcTL", frame(0, picture, 0, 0));
    for (int i = 0; i < 4; i++) {
      picture.after("fcTL", frame(2 * i + 1, picture, 0, 0));
      picture.after("fdAT", data(2 * i + 2, PngBuilder.compressed(picture.rows())));
    }
    byte[] file = picture.build();

    assertRejected(file, Pictures.limits(59, 9));
    assertThat(PngFile.parse(file, Pictures.limits(60, 9), Pictures.soon()).size()).isNotNull();
  }

  private static void assertRejected(byte[] file, PictureLimits limits) {
    assertThatThrownBy(() -> PngFile.parse(file, limits, Pictures.soon()))
        .isInstanceOf(RejectedPictureException.class)
        .hasMessage("too many frames");
  }

  private static List<String> types(byte[] file) {
    List<String> types = new ArrayList<>();
    for (int at = 8; at < file.length; at += 12 + ByteBuffer.wrap(file).getInt(at)) {
      types.add(HexBytes.asText(Arrays.copyOfRange(file, at + 4, at + 8)));
    }
    return types;
  }

  private static byte[] content(byte[] file, String type, int which) {
    int at = HexBytes.asText(file).indexOf(type);
    for (int i = 0; i < which; i++) {
      at = HexBytes.asText(file).indexOf(type, at + 4);
    }
    return Arrays.copyOfRange(file, at + 4, at + 4 + ByteBuffer.wrap(file).getInt(at - 4));
  }
}
