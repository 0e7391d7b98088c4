package dev.aviary.domain.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FramingTest {

  private static final PixelSize SQUARE = new PixelSize(512, 512);

  @Test
  void centreCut_wide_takesTheMiddle() {
    assertThat(Framing.centreCut(new PixelSize(4000, 3000), SQUARE))
        .isEqualTo(new Framing(500, 0, new PixelSize(3000, 3000), SQUARE));
  }

  @Test
  void centreCut_tall_takesTheMiddle() {
    assertThat(Framing.centreCut(new PixelSize(3000, 4000), SQUARE))
        .isEqualTo(new Framing(0, 500, new PixelSize(3000, 3000), SQUARE));
  }

  @Test
  void centreCut_ofItsProportions_takesAll() {
    assertThat(Framing.centreCut(new PixelSize(30, 10), new PixelSize(600, 200)))
        .isEqualTo(Framing.whole(new PixelSize(30, 10), new PixelSize(600, 200)));
  }

  @Test
  void centreCut_ofItsProportionsToThePixel_takesAll() {
    assertThat(Framing.centreCut(new PixelSize(3, 10), new PixelSize(1, 3)).part())
        .isEqualTo(new PixelSize(3, 10));
  }

  @Test
  void centreCut_onePixelHigh_stillShowsSomething() {
    assertThat(Framing.centreCut(new PixelSize(1000, 1), SQUARE).part())
        .isEqualTo(new PixelSize(1, 1));
  }

  @Property
  void centreCut_anySize_liesInsideAndInTheMiddleAndFillsOneSide(
      @ForAll @IntRange(min = 1, max = 70_000) int width,
      @ForAll @IntRange(min = 1, max = 70_000) int height,
      @ForAll @IntRange(min = 1, max = 2_000) int shownWidth,
      @ForAll @IntRange(min = 1, max = 2_000) int shownHeight) {
    Framing framing =
        Framing.centreCut(new PixelSize(width, height), new PixelSize(shownWidth, shownHeight));

    PixelSize part = framing.part();
    int right = width - part.width() - framing.left();
    int bottom = height - part.height() - framing.top();
    assertThat(right - framing.left()).isBetween(0, 1);
    assertThat(bottom - framing.top()).isBetween(0, 1);
    assertThat(part.width() == width || part.height() == height).isTrue();
  }

  @Test
  void create_beginningOutside_isRefused() {
    assertThatThrownBy(() -> new Framing(-1, 0, SQUARE, SQUARE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Framing(0, -1, SQUARE, SQUARE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void size_withoutPixels_isRefused() {
    assertThatThrownBy(() -> new PixelSize(0, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PixelSize(5, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void pixels_ofTheLargestSize_areCounted() {
    assertThat(new PixelSize(Integer.MAX_VALUE, Integer.MAX_VALUE).pixels())
        .isEqualTo(4611686014132420609L);
  }
}
