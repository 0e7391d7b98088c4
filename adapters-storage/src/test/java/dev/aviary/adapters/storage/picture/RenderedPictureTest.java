package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static dev.aviary.adapters.storage.picture.Codecs.assertCorners;
import static dev.aviary.adapters.storage.picture.Codecs.clean;
import static dev.aviary.adapters.storage.picture.Codecs.corners;
import static dev.aviary.adapters.storage.picture.Codecs.decoded;
import static dev.aviary.adapters.storage.picture.Codecs.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedPictureTest {

  @ParameterizedTest
  @ValueSource(strings = {"1RGBW", "2GRWB", "3WBGR", "4BWRG", "5RBGW", "6GWRB", "7WGBR", "8BRWG"})
  void render_eachOrientation_isUpright(String kept) {
    int orientation = kept.charAt(0) - '0';
    byte[] plain = Jpegs.of(corners(kept.substring(1), orientation < 5 ? 48 : 32));
    byte[] file = Jpegs.with(plain, 0xE1, Jpegs.exif(orientation));

    assertCorners(decoded(rendered(file, size -> Framing.whole(size, new PixelSize(24, 16)))));
  }

  @Test
  void render_whatIsTransparent_isWhite() {
    byte[] file = Pngs.of(Bitmaps.of(90, 90, 4, (x, y) -> 0x00000000));

    Picture avatar = rendered(file, Avatar::framing);

    assertThat(avatar.format()).isEqualTo(PictureFormat.JPEG);
    assertPixel(decoded(avatar), 256, 256, 0, 255, 255, 255);
  }

  @Test
  void render_picturesOfFewColors_keepThem() {
    byte[] four = Pngs.of(Bitmaps.of(600, 600, 3, (x, y) -> x < 300 ? 0xFF0000 : 0x00FF80));
    byte[] many = Pngs.of(Bitmaps.of(600, 600, 3, (x, y) -> (x / 3) * 0x10000 + 0x2050));

    assertPixel(decoded(rendered(four, Avatar::framing)), 20, 20, 4, 255, 0, 0);
    assertPixel(decoded(rendered(four, Avatar::framing)), 500, 20, 4, 0, 255, 128);
    assertPixel(decoded(rendered(many, Avatar::framing)), 256, 20, 4, 100, 0x20, 0x50);
  }

  @Test
  void render_aGif_keepsItsColors() {
    byte[] file = Gifs.of(Bitmaps.image(64, 64, (x, y) -> x < 32 ? 0xFF0000 : 0x2040C0));

    assertPixel(decoded(rendered(file, Avatar::framing)), 20, 20, 4, 255, 0, 0);
    assertPixel(decoded(rendered(file, Avatar::framing)), 500, 20, 4, 0x20, 0x40, 0xC0);
    assertThat(clean(file).format()).isEqualTo(PictureFormat.GIF);
  }

  @Test
  void render_aGifOf256Colors_keepsThem() {
    byte[] file = Gifs.of(Bitmaps.image(256, 256, (x, y) -> x * 0x10000 + 0x2050));

    Bitmap avatar = decoded(rendered(file, Avatar::framing));

    for (int x = 4; x < 508; x += 9) {
      assertPixel(avatar, x, 256, 5, x / 2, 0x20, 0x50);
    }
  }

  @Test
  void render_gray_isNotShifted() {
    byte[] file = Jpegs.of(Bitmaps.gray(200, 200, (x, y) -> 100));

    assertPixel(decoded(rendered(file, Avatar::framing)), 256, 256, 2, 100);
    assertPixel(decoded(clean(file)), 100, 100, 2, 100);
  }

  @Test
  void render_anInkPicture_isMixed() {
    byte[] file =
        Jpegs.with(Jpegs.of(Bitmaps.raster(64, 64, 255, 128, 0, 255)), 0xEE, Jpegs.adobe(0));

    assertPixel(decoded(rendered(file, Avatar::framing)), 256, 256, 4, 255, 128, 0);
    assertPixel(decoded(clean(file)), 9, 9, 4, 255, 128, 0);
  }

  @Test
  void render_aPhoto_hasItsColorsInTheirPlaces() {
    byte[] file = Jpegs.of(Bitmaps.image(4000, 3000, RenderedPictureTest::photo));

    Bitmap avatar = decoded(rendered(file, Avatar::framing));
    Bitmap cover = decoded(rendered(file, Cover::originalFraming));

    for (int i = 8; i < 512; i += 31) {
      int color = photo(500 + i * 3000 / 512, 3000 - i * 3000 / 512);
      assertPixel(avatar, i, 511 - i, 8, color >> 16, color >> 8 & 0xFF, color & 0xFF);
    }
    assertThat(new PixelSize(cover.width, cover.height)).isEqualTo(new PixelSize(600, 450));
  }

  private static int photo(int x, int y) {
    int red = (int) (128 + 120 * Math.sin(x / 300.0));
    int green = (int) (128 + 120 * Math.sin(y / 400.0));
    return red * 0x10000 + green * 0x100 + x * 255 / 4000;
  }

  @Test
  void render_moreThanIsNeeded_takesEveryFewPixels() {
    byte[] file = Pngs.of(Bitmaps.of(5000, 4000, 1, (x, y) -> x < 2500 ? 40 : 200));

    Bitmap avatar = decoded(rendered(file, Avatar::framing));

    assertPixel(avatar, 250, 256, 3, 40);
    assertPixel(avatar, 262, 256, 3, 200);
  }

  @Test
  void render_aFramingThatReachesOutside_takesWhatIsThere() {
    byte[] file = Jpegs.of(corners("RGBW", 48));
    PixelSize shown = new PixelSize(20, 20);

    Picture picture = rendered(file, size -> new Framing(24, 16, new PixelSize(900, 900), shown));

    assertPixel(decoded(picture), 0, 0, 6, 255, 255, 255);
  }
}
