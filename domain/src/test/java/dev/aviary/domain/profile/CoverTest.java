package dev.aviary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.shared.MediaKey;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CoverTest {

  private static final PixelSize SHOWN = new PixelSize(600, 200);

  @Test
  void originalFraming_photo_isAllOfIt600Wide() {
    assertThat(Cover.originalFraming(new PixelSize(4000, 3000)))
        .isEqualTo(Framing.whole(new PixelSize(4000, 3000), new PixelSize(600, 450)));
  }

  @Test
  void originalFraming_small_isEnlarged() {
    assertThat(Cover.originalFraming(new PixelSize(60, 40)).shown())
        .isEqualTo(new PixelSize(600, 400));
  }

  @Test
  void originalFraming_lowerThan200_isTheMiddleFilling600By200() {
    assertThat(Cover.originalFraming(new PixelSize(1200, 100)))
        .isEqualTo(new Framing(450, 0, new PixelSize(300, 100), SHOWN));
  }

  @Test
  void originalFraming_exactly200High_isAllOfIt() {
    assertThat(Cover.originalFraming(new PixelSize(1200, 400)))
        .isEqualTo(Framing.whole(new PixelSize(1200, 400), SHOWN));
  }

  @Test
  void originalFraming_200HighOnceRounded_keepsItsProportions() {
    assertThat(Cover.originalFraming(new PixelSize(1201, 400)))
        .isEqualTo(new Framing(0, 0, new PixelSize(1200, 400), SHOWN));
  }

  @Test
  void originalFraming_6000HighOnceRounded_isAllOfIt() {
    assertThat(Cover.originalFraming(new PixelSize(1201, 12_011)))
        .isEqualTo(Framing.whole(new PixelSize(1201, 12_011), new PixelSize(600, 6000)));
  }

  @Test
  void originalFraming_veryTall_isItsTop() {
    assertThat(Cover.originalFraming(new PixelSize(10, 50_000_000 / 10)))
        .isEqualTo(Framing.whole(new PixelSize(10, 100), new PixelSize(600, 6000)));
  }

  @Property
  void originalFraming_anySize_liesInsideAndIs600WideAndAtLeast200High(
      @ForAll @IntRange(min = 1, max = 70_000) int width,
      @ForAll @IntRange(min = 1, max = 70_000) int height) {
    Framing framing = Cover.originalFraming(new PixelSize(width, height));

    assertThat(framing.left() + framing.part().width()).isLessThanOrEqualTo(width);
    assertThat(framing.top() + framing.part().height()).isLessThanOrEqualTo(height);
    assertThat(framing.shown().width()).isEqualTo(600);
    assertThat(framing.shown().height()).isBetween(200, 6000);
  }

  @Test
  void middle_isTheMiddleAsItIs() {
    assertThat(Cover.middle(new PixelSize(600, 450))).isEqualTo(new Framing(0, 125, SHOWN, SHOWN));
  }

  @Test
  void at_aPosition_beginsThere() {
    assertThat(Cover.at(0, new PixelSize(600, 450))).isEqualTo(new Framing(0, 0, SHOWN, SHOWN));
    assertThat(Cover.at(10, new PixelSize(600, 450))).isEqualTo(new Framing(0, 10, SHOWN, SHOWN));
  }

  @Test
  void at_beyondTheBottom_isTheBottom() {
    Framing bottom = new Framing(0, 250, SHOWN, SHOWN);
    assertThat(Cover.at(250, new PixelSize(600, 450))).isEqualTo(bottom);
    assertThat(Cover.at(251, new PixelSize(600, 450))).isEqualTo(bottom);
    assertThat(Cover.at(Integer.MAX_VALUE, new PixelSize(600, 450))).isEqualTo(bottom);
  }

  @Test
  void media_isBoth() {
    var original = new MediaKey("upload/covers/2021/02/a.jpg");
    var picture = new MediaKey("upload/covers/2021/02/b.jpg");
    assertThat(new Cover(original, picture).media()).containsExactly(original, picture);
  }
}
