package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static dev.aviary.adapters.storage.picture.Codecs.assertCorners;
import static dev.aviary.adapters.storage.picture.Codecs.bytes;
import static dev.aviary.adapters.storage.picture.Codecs.clean;
import static dev.aviary.adapters.storage.picture.Codecs.corners;
import static dev.aviary.adapters.storage.picture.Codecs.decoded;
import static dev.aviary.adapters.storage.picture.Codecs.png;
import static dev.aviary.adapters.storage.picture.Codecs.rendered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.profile.Avatar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanPictureTest {

  /** Orientation, and where the file keeps what is seen in the corners, from the top left. */
  @ParameterizedTest
  @ValueSource(strings = {"1RGBW", "2GRWB", "3WBGR", "4BWRG", "5RBGW", "6GWRB", "7WGBR", "8BRWG"})
  void clean_eachOrientation_isUprightAndSaysNothingOfIt(String kept) {
    int orientation = kept.charAt(0) - '0';
    byte[] plain = Jpegs.of(corners(kept.substring(1), orientation < 5 ? 48 : 32));
    byte[] file = Jpegs.with(plain, 0xE1, Jpegs.exif(orientation));

    Picture made = clean(file);

    Bitmap picture = decoded(made);
    assertThat(made.format()).isEqualTo(PictureFormat.JPEG);
    assertThat(new PixelSize(picture.width, picture.height)).isEqualTo(new PixelSize(48, 32));
    assertCorners(picture);
    assertThat(Jpegs.find(bytes(made), 0xE1)).isNegative();
  }

  @Test
  void clean_aJpegFullOfOtherThings_hasOnlyThePicture() {
    byte[] file = Jpegs.of(corners("RGBW", 48));
    for (int marker = 0xE0; marker <= 0xEF; marker++) {
      file = Jpegs.with(file, marker, Jpegs.ascii("GPS 52.5N 13.4E"));
    }
    file = Jpegs.with(file, 0xFE, Jpegs.ascii("GPS 52.5N 13.4E"));
    file = Jpegs.joined(file, Jpegs.ascii("GPS 52.5N 13.4E"));

    byte[] made = bytes(clean(file));

    assertThat(Jpegs.contains(made, "GPS")).isFalse();
    assertCorners(Jpegs.parse(made).decode(1));
  }

  @Test
  void clean_otherColors_areThoseThatWereSeen() {
    byte[] plain = Jpegs.of(Bitmaps.image(40, 40, (x, y) -> 0xC86432));
    byte[] file = Jpegs.with(plain, 0xE2, Jpegs.profile(1, 1, IccProfiles.displayP3()));

    assertPixel(decoded(clean(file)), 39, 39, 4, 216, 93, 24);
    assertPixel(decoded(rendered(file, Avatar::framing)), 500, 500, 4, 216, 93, 24);
  }

  @Test
  void clean_aPngOfOtherColors_keepsItsOpacity() {
    Bitmap colors = Bitmaps.of(9, 7, 4, (x, y) -> x < 4 ? 0x37C86432 : 0xFFC86432);
    byte[] file = Pngs.with(Pngs.of(colors), IccProfiles.displayP3());

    Picture made = clean(file);

    Bitmap picture = png(made).decode(1);
    assertThat(png(made).colorProfile()).isEmpty();
    assertPixel(picture, 0, 0, 2, 216, 93, 24, 0x37);
    assertPixel(picture, 8, 6, 2, 216, 93, 24, 0xFF);
  }

  @Test
  void clean_aPlainPng_isThatToThePixel() {
    Bitmap colors = Bitmaps.of(300, 200, 4, (x, y) -> x * 0x03050709 + y * 0x01000193);

    Picture made = clean(Pngs.of(colors));

    assertThat(made.format()).isEqualTo(PictureFormat.PNG);
    assertThat(png(made).decode(1).samples).isEqualTo(colors.samples);
  }
}
