package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PixelSize;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GifFileTest {

  @ParameterizedTest
  @CsvSource({
    "1,1,1,true",
    "7,5,1,false",
    "9,17,2,true",
    "64,64,4,false",
    "33,9,7,true",
    "300,200,8,false",
    "300,200,8,true",
    "301,199,3,true"
  })
  void decode_aFileWrittenElsewhere_takesEachPixelOfTheGrid(
      int width, int height, int bits, boolean interlaced) {
    byte[] pixels = GifBuilder.pixels(width * height, 1 << bits);
    byte[] file = GifElsewhere.write(width, height, bits, pixels, interlaced);
    GifFile gif = Pictures.gif(file);

    assertThat(gif.size()).isEqualTo(new PixelSize(width, height));
    for (int step : new int[] {1, 2, 3, 8, 500, Integer.MAX_VALUE}) {
      assertIsEvery(step, gif.decode(step), Pictures.elsewhere(file));
    }
  }

  private static void assertIsEvery(int step, Bitmap bitmap, BufferedImage whole) {
    assertThat(bitmap.width).isEqualTo(Math.ceilDiv(whole.getWidth(), step));
    assertThat(bitmap.height).isEqualTo(Math.ceilDiv(whole.getHeight(), step));
    assertThat(bitmap.channels).isEqualTo(3);
    for (int y = 0; y < bitmap.height; y++) {
      for (int x = 0; x < bitmap.width; x++) {
        int[] pixel = Pictures.pixel(bitmap, x, y);
        int color = pixel[0] << 16 | pixel[1] << 8 | pixel[2];
        if (color != (whole.getRGB(x * step, y * step) & 0xFFFFFF)) {
          assertThat(pixel).as("%d, %d of every %d", x, y, step).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1,2",
    "7,5,1,2",
    "9,17,2,4",
    "64,64,4,3",
    "33,9,7,1",
    "300,200,8,256",
    "500,400,8,2",
    "500,400,8,1",
    "301,199,3,8",
    "200,100,5,32",
    "200,100,6,64"
  })
  void clean_aFileWrittenElsewhere_keepsEveryPixel(int width, int height, int bits, int colors) {
    byte[] pixels = GifBuilder.pixels(width * height, colors);
    for (boolean interlaced : new boolean[] {true, false}) {
      byte[] file = GifElsewhere.write(width, height, bits, pixels, interlaced);

      byte[] clean = Pictures.gif(file).clean();

      assertThat(GifElsewhere.pixels(clean, 0)).isEqualTo(pixels);
      assertThat(GifElsewhere.attribute(clean, 0, "ImageDescriptor", "interlaceFlag"))
          .isEqualTo(GifElsewhere.attribute(file, 0, "ImageDescriptor", "interlaceFlag"));
      assertThat(clean).hasSizeLessThan(file.length * 11 / 10 + 50);
      assertThat(Pictures.gif(clean).clean()).isEqualTo(clean);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {254, 255, 300, 5_000, Integer.MAX_VALUE})
  void decode_anyTimeOfClearing_isFollowed(int clearEvery) {
    byte[] pixels = GifBuilder.pixels(10_000, 256);
    byte[] file =
        new GifBuilder(100, 100, 8)
            .description(0, 0, 100, 100, 0)
            .raw(8)
            .data(GifBuilder.literals(pixels, 8, clearEvery))
            .build();

    assertThat(GifElsewhere.pixels(file, 0)).isEqualTo(pixels);
    assertThat(GifElsewhere.pixels(Pictures.gif(file).clean(), 0)).isEqualTo(pixels);
  }

  @Test
  void decode_aTransparentColour_isNotDrawn() {
    byte[] file =
        new GifBuilder(2, 1, 2).control(0, 0, 3).frame(0, 0, 2, 1, new byte[] {1, 3}, 2).build();

    Bitmap bitmap = Pictures.gif(file).decode(1);

    assertThat(bitmap.channels).isEqualTo(4);
    assertThat(Pictures.pixel(bitmap, 0, 0)).startsWith(colour(2, 1)).endsWith(255);
    assertThat(Pictures.pixel(bitmap, 1, 0)).containsExactly(0, 0, 0, 0);
  }

  @Test
  void decode_aTransparentColourThatNoPixelHas_isOpaque() {
    byte[] file =
        new GifBuilder(2, 1, 2).control(0, 0, 3).frame(0, 0, 2, 1, new byte[] {1, 2}, 2).build();

    assertThat(Pictures.gif(file).decode(1).channels).isEqualTo(3);
  }

  @Test
  void decode_aFrameSmallerThanTheScreen_leavesTheRestTransparent() {
    byte[] pixels = GifBuilder.pixels(12, 4);
    byte[] file = new GifBuilder(9, 9, 2).frame(2, 5, 4, 3, pixels, 2).build();

    for (int step : new int[] {1, 2, 3, 4}) {
      Bitmap bitmap = Pictures.gif(file).decode(step);
      for (int y = 0; y < bitmap.height; y++) {
        for (int x = 0; x < bitmap.width; x++) {
          int left = x * step - 2;
          int top = y * step - 5;
          boolean inside = left >= 0 && left < 4 && top >= 0 && top < 3;
          int[] expected = inside ? colour(2, pixels[top * 4 + left]) : new int[3];
          assertThat(Pictures.pixel(bitmap, x, y)).startsWith(expected).endsWith(inside ? 255 : 0);
        }
      }
    }
  }

  @Test
  void decode_aColourThatThePaletteDoesNotHave_isNotDrawn() {
    byte[] pixels = {1, 7};
    byte[] file = new GifBuilder(2, 1, 2).frame(0, 0, 2, 1, pixels, 3).build();

    Bitmap bitmap = Pictures.gif(Pictures.gif(file).clean()).decode(1);

    assertThat(Pictures.pixel(bitmap, 0, 0)).startsWith(colour(2, 1)).endsWith(255);
    assertThat(Pictures.pixel(bitmap, 1, 0)).endsWith(0);
  }

  @Test
  void size_aFirstFrameThatReachesOutside_enlargesTheScreen() {
    byte[] file = new GifBuilder(0, 4, 2).frame(1, 2, 3, 4, GifBuilder.pixels(12, 4), 2).build();

    byte[] clean = Pictures.gif(file).clean();

    assertThat(Pictures.gif(file).size()).isEqualTo(new PixelSize(4, 6));
    assertThat(Pictures.gif(clean).size()).isEqualTo(new PixelSize(4, 6));
    Pictures.assertSame(Pictures.gif(clean).decode(1), Pictures.gif(file).decode(1));
  }

  @Test
  void file_saysNothingOfTurningAndProfiles() {
    GifFile gif = Pictures.gif(new GifBuilder(1, 1, 1).frame(0, 0, 1, 1, new byte[1], 2).build());

    assertThat(gif.orientation()).isEqualTo(1);
    assertThat(gif.colorProfile()).isEmpty();
  }

  private static int[] colour(int bits, int index) {
    byte[] colors = Arrays.copyOfRange(GifBuilder.colors(bits), 3 * index, 3 * index + 3);
    return new int[] {colors[0] & 0xFF, colors[1] & 0xFF, colors[2] & 0xFF};
  }
}
