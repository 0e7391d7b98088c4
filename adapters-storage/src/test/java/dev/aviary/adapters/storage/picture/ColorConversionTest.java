package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;
import static dev.aviary.adapters.storage.picture.Pictures.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.aviary.domain.media.PixelSize;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the equations of the profiles give, computed apart. */
class ColorConversionTest {

  @ParameterizedTest
  @CsvSource({
    "0xC86432,216,93,24",
    "0x808080,129,129,129",
    "0x00FF00,0,255,0",
    "0xFFFFFF,255,255,255",
    "0x3264C8,16,102,208"
  })
  void convert_displayP3_givesTheKnownColors(String color, int red, int green, int blue) {
    Bitmap picture = converted(IccProfiles.displayP3(), 3, Integer.decode(color));

    assertPixel(picture, 0, 0, 2, red, green, blue);
    assertPixel(picture, 299, 299, 2, red, green, blue);
  }

  @ParameterizedTest
  @CsvSource({"0xC86432,227,100,42", "0xFFFFFF,255,255,255", "0x3264C8,0,100,204"})
  void convert_adobeRgb_givesTheKnownColors(String color, int red, int green, int blue) {
    assertPixel(
        converted(IccProfiles.adobeRgb(), 3, Integer.decode(color)), 9, 9, 2, red, green, blue);
  }

  @Test
  void convert_linearColors_givesTheKnownColors() {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    assertPixel(converted(linear, 3, 0x0D3780), 299, 299, 2, 64, 128, 188);
  }

  @Test
  void convert_withOpacity_leavesItAlone() {
    Bitmap picture = converted(IccProfiles.displayP3(), 4, 0x37C86432);

    assertPixel(picture, 0, 0, 2, 216, 93, 24, 0x37);
    assertPixel(picture, 299, 299, 2, 216, 93, 24, 0x37);
  }

  @ParameterizedTest
  @CsvSource({"64,81", "128,146", "200,210", "0,0", "255,255"})
  void convert_gray_staysGray(int before, int after) {
    assertPixel(converted(IccProfiles.gray(1.8), 1, before), 299, 299, 2, after);
  }

  @Test
  void convert_sameColorsInOtherWords_changesNothing() {
    assertThat(ColorConversion.changesNothing(Optional.of(IccProfiles.displayP3()))).isFalse();
    byte[] srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    assertThat(ColorConversion.changesNothing(Optional.of(srgb))).isTrue();

    assertThat(converted(srgb, 3, 0x123456).samples).isEqualTo(plain(3, 0x123456).samples);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4})
  void convert_profileOfOtherColors_isIgnored(int channels) {
    byte[] profile = channels == 1 ? IccProfiles.adobeRgb() : IccProfiles.gray(1.8);

    assertThat(converted(profile, channels, 0x123456).samples)
        .isEqualTo(plain(channels, 0x123456).samples);
  }

  @Test
  void convert_damagedProfile_isIgnoredOrUsed() {
    byte[] profile = IccProfiles.displayP3();
    for (int i = 0; i < profile.length; i++) {
      byte[] damaged = profile.clone();
      damaged[i] = (byte) ~damaged[i];
      Bitmap picture = Bitmaps.of(2, 2, 3, (x, y) -> 0xC86432);
      ColorConversion.convert(picture, Optional.of(damaged), soon());
    }
    byte[] cut = Arrays.copyOf(profile, 200);
    assertThat(converted(cut, 3, 0x123456).samples).isEqualTo(plain(3, 0x123456).samples);
    assertThat(converted(new byte[0], 3, 0x123456).samples).isEqualTo(plain(3, 0x123456).samples);
  }

  @Test
  void convert_afterTheDeadline_isRejected() {
    Bitmap picture = plain(3, 0);

    assertThatExceptionOfType(RejectedPictureException.class)
        .isThrownBy(
            () ->
                ColorConversion.convert(
                    picture,
                    Optional.of(IccProfiles.displayP3()),
                    Deadline.in(Duration.ofNanos(-1))));
  }

  @Test
  void ofPrint_withoutAProfile_mixesIdealInks() {
    byte[] inks = {(byte) 255, 0, 0, 0, 0, (byte) 128, 0, 0, 0, 0, 0, (byte) 255, 0, 0, 102, 51};

    Bitmap mixed = ColorConversion.ofPrint(inks, new PixelSize(4, 1), Optional.empty(), soon());

    assertPixel(mixed, 0, 0, 0, 0, 255, 255);
    assertPixel(mixed, 1, 0, 0, 255, 127, 255);
    assertPixel(mixed, 2, 0, 0, 0, 0, 0);
    assertPixel(mixed, 3, 0, 0, 204, 204, 122);
  }

  @Test
  void ofPrint_withAProfileOfScreens_ignoresIt() {
    Optional<byte[]> screen = Optional.of(IccProfiles.displayP3());

    Bitmap mixed =
        ColorConversion.ofPrint(new byte[] {0, 0, 102, 51}, new PixelSize(1, 1), screen, soon());

    assertPixel(mixed, 0, 0, 0, 204, 204, 122);
  }

  private static Bitmap converted(byte[] profile, int channels, int color) {
    Bitmap picture = plain(channels, color);
    ColorConversion.convert(picture, Optional.of(profile), soon());
    return picture;
  }

  private static Bitmap plain(int channels, int color) {
    return Bitmaps.of(300, 300, channels, (x, y) -> color);
  }
}
