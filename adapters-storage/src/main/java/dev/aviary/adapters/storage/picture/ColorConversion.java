package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.awt.color.ColorSpace;
import java.util.Optional;
import java.util.stream.IntStream;

/** Brings colours to sRGB. A profile that makes no sense is ignored. */
final class ColorConversion {

  private ColorConversion() {}

  /**
   * Converts in place; opacity stays as it is.
   *
   * @param profile ICC, of gray for one channel and of red, green and blue for more; empty for sRGB
   */
  static void convert(Bitmap picture, Optional<byte[]> profile, Deadline deadline) {
    int type = picture.channels == 1 ? ColorSpace.TYPE_GRAY : ColorSpace.TYPE_RGB;
    profile
        .flatMap(bytes -> ProfileTransform.of(bytes, type))
        .filter(transform -> !transform.keepsColors())
        .ifPresent(transform -> convert(picture, transform, deadline));
  }

  /** Whether all colours of such a picture are left as they are, however many channels it has. */
  static boolean changesNothing(Optional<byte[]> profile) {
    return IntStream.of(ColorSpace.TYPE_GRAY, ColorSpace.TYPE_RGB)
        .mapToObj(type -> profile.flatMap(bytes -> ProfileTransform.of(bytes, type)))
        .flatMap(Optional::stream)
        .allMatch(ProfileTransform::keepsColors);
  }

  private static void convert(Bitmap picture, ProfileTransform transform, Deadline deadline) {
    if (picture.channels == 1) {
      convertGray(picture.samples, transform);
    } else {
      transform.apply(
          picture.samples, picture.channels, picture.samples, picture.channels, deadline);
    }
  }

  /** Gray stays gray, so that a table of all its shades does. */
  private static void convertGray(byte[] samples, ProfileTransform transform) {
    byte[] shades = transform.shades();
    for (int i = 0; i < samples.length; i++) {
      samples[i] = shades[samples[i] & 0xFF];
    }
  }

  /**
   * Converts inks.
   *
   * @param inks cyan, magenta, yellow and black of each pixel, 255 for most of it
   * @param profile ICC, of four inks; empty where nobody knows them
   */
  static Bitmap ofPrint(byte[] inks, PixelSize size, Optional<byte[]> profile, Deadline deadline) {
    byte[] samples = new byte[inks.length / 4 * 3];
    Optional<ProfileTransform> transform =
        profile.flatMap(bytes -> ProfileTransform.of(bytes, ColorSpace.TYPE_CMYK));
    if (transform.isPresent()) {
      transform.get().apply(inks, 4, samples, 3, deadline);
    } else {
      mix(inks, samples, deadline);
    }
    return new Bitmap(size.width(), size.height(), 3, samples);
  }

  /** Ideal inks, each taking its share of what the black leaves. */
  private static void mix(byte[] inks, byte[] samples, Deadline deadline) {
    int to = 0;
    for (int from = 0; from < inks.length; from += 4) {
      if (from % (1 << 18) == 0) {
        deadline.check();
      }
      int left = 255 - (inks[from + 3] & 0xFF);
      for (int ink = from; ink < from + 3; ink++) {
        samples[to++] = (byte) (((255 - (inks[ink] & 0xFF)) * left + 127) / 255);
      }
    }
  }
}
