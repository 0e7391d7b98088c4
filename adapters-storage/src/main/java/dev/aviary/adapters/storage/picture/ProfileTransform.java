package dev.aviary.adapters.storage.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** The way from the colours of an ICC profile to sRGB, by the JDK's colour management. */
final class ProfileTransform {

  private static final int STRIP_PIXELS = 1 << 15;

  /** Values that differ by less look the same; many profiles are sRGB in other words. */
  private static final int TOLERANCE = 2;

  private static final int GRID_STEP = 51;

  private final ColorConvertOp op;
  private final int channels;

  private ProfileTransform(ICC_Profile profile) {
    ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
    this.op = new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null);
    this.channels = profile.getNumComponents();
  }

  /**
   * Empty for a profile that is damaged, does not tell how its colours look, or is for others.
   *
   * @param type a constant of {@link ColorSpace}
   */
  static Optional<ProfileTransform> of(byte[] profile, int type) {
    try {
      ICC_Profile read = ICC_Profile.getInstance(profile);
      if (read.getColorSpaceType() != type || !tellsColors(read.getProfileClass())) {
        return Optional.empty();
      }
      ProfileTransform transform = new ProfileTransform(read);
      // Much of what is wrong with a profile shows only when it is used.
      transform.convert(new byte[transform.channels], 1);
      return Optional.of(transform);
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static boolean tellsColors(int profileClass) {
    return profileClass == ICC_Profile.CLASS_INPUT
        || profileClass == ICC_Profile.CLASS_DISPLAY
        || profileClass == ICC_Profile.CLASS_OUTPUT
        || profileClass == ICC_Profile.CLASS_COLORSPACECONVERSION;
  }

  /** Whether colours are as good as sRGB already; only for one or three channels. */
  boolean keepsColors() {
    byte[] before = channels == 1 ? allShades() : grid();
    byte[] after = channels == 1 ? shades() : convert(before, before.length / 3);
    for (int i = 0; i < before.length; i++) {
      if (Math.abs((before[i] & 0xFF) - (after[i] & 0xFF)) > TOLERANCE) {
        return false;
      }
    }
    return true;
  }

  /** What becomes of each shade of gray; only for one channel. */
  byte[] shades() {
    byte[] colors = convert(allShades(), 256);
    byte[] shades = new byte[256];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = colors[i * 3 + 1];
    }
    return shades;
  }

  private static byte[] allShades() {
    byte[] shades = new byte[256];
    for (int i = 0; i < shades.length; i++) {
      shades[i] = (byte) i;
    }
    return shades;
  }

  private static byte[] grid() {
    byte[] grid = new byte[6 * 6 * 6 * 3];
    for (int i = 0; i < grid.length / 3; i++) {
      grid[i * 3] = (byte) (i % 6 * GRID_STEP);
      grid[i * 3 + 1] = (byte) (i / 6 % 6 * GRID_STEP);
      grid[i * 3 + 2] = (byte) (i / 36 * GRID_STEP);
    }
    return grid;
  }

  /**
   * Converts many pixels, a strip at a time; what follows the colours of a pixel stays as it is.
   *
   * @param fromBytes of a pixel in the one
   * @param toBytes of a pixel in the other, which may be the same array
   * @throws RejectedPictureException when the colour management gives up after all
   */
  void apply(byte[] from, int fromBytes, byte[] to, int toBytes, Deadline deadline) {
    int pixels = from.length / fromBytes;
    try {
      for (int first = 0; first < pixels; first += STRIP_PIXELS) {
        deadline.check();
        int count = Math.min(STRIP_PIXELS, pixels - first);
        byte[] strip = new byte[count * channels];
        copy(from, first * fromBytes, fromBytes, strip, 0, channels, count, channels);
        copy(convert(strip, count), 0, 3, to, first * toBytes, toBytes, count, 3);
      }
    } catch (RejectedPictureException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new RejectedPictureException("has colours that cannot be converted");
    }
  }

  private static void copy(
      byte[] from, int at, int fromBytes, byte[] to, int toAt, int toBytes, int count, int each) {
    for (int i = 0; i < count; i++) {
      for (int channel = 0; channel < each; channel++) {
        to[toAt + i * toBytes + channel] = from[at + i * fromBytes + channel];
      }
    }
  }

  private byte[] convert(byte[] pixels, int count) {
    byte[] converted = new byte[count * 3];
    op.filter(raster(pixels, count, channels), raster(converted, count, 3));
    return converted;
  }

  private static WritableRaster raster(byte[] pixels, int count, int channels) {
    DataBuffer buffer = new DataBufferByte(pixels, pixels.length);
    int[] offsets = new int[channels];
    for (int i = 0; i < channels; i++) {
      offsets[i] = i;
    }
    return Raster.createInterleavedRaster(
        buffer, count, 1, count * channels, channels, offsets, null);
  }
}
