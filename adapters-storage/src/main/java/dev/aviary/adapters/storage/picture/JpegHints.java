package dev.aviary.adapters.storage.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What the segments beside the picture say about how it is to be shown. */
final class JpegHints {

  /** Adobe's marker is missing. */
  static final int NO_TRANSFORM = -1;

  private static final byte[] JFIF = ascii("JFIF\0");
  private static final byte[] EXIF = ascii("Exif\0");
  private static final byte[] PROFILE = ascii("ICC_PROFILE\0");
  private static final byte[] ADOBE = ascii("Adobe");

  /** As long as libjpeg wants them to be, to believe them. */
  private static final int MIN_JFIF_BYTES = 14;

  private static final int ADOBE_TRANSFORM = 11;

  private final byte[] file;
  private final JpegProfile profile;
  private boolean jfif;
  private int transform = NO_TRANSFORM;
  private int orientation = ExifOrientation.NONE;

  JpegHints(byte[] file) {
    this.file = file;
    this.profile = new JpegProfile(file);
  }

  /** Whether this marker may be there at all; whatever is in its segment, is at worst ignored. */
  boolean take(int marker, int from, int to) {
    switch (marker) {
      case JpegMarker.APP0 -> jfif |= begins(JFIF, from, to) && to - from >= MIN_JFIF_BYTES;
      case JpegMarker.APP0 + 1 -> takeExif(from, to);
      case JpegMarker.APP0 + 2 -> takeProfile(from, to);
      case JpegMarker.APP0 + 14 -> takeAdobe(from, to);
      default -> {
        return marker == JpegMarker.COMMENT
            || marker == JpegMarker.NUMBER_OF_LINES
            || (marker > JpegMarker.APP0 && marker <= JpegMarker.APP15);
      }
    }
    return true;
  }

  boolean jfif() {
    return jfif;
  }

  /** 0 for none, 1 for YCbCr, 2 for YCCK, {@link #NO_TRANSFORM}. */
  int transform() {
    return transform;
  }

  /** 1 to 8. */
  int orientation() {
    return Math.max(1, orientation);
  }

  Optional<byte[]> profile() {
    return profile.whole();
  }

  private void takeExif(int from, int to) {
    // Behind the name there is one byte that fills, which not everybody sets to 0.
    if (orientation == ExifOrientation.NONE && begins(EXIF, from, to)) {
      orientation = ExifOrientation.read(file, Math.min(to, from + EXIF.length + 1), to);
    }
  }

  private void takeProfile(int from, int to) {
    if (begins(PROFILE, from, to)) {
      profile.take(from + PROFILE.length, to);
    }
  }

  private void takeAdobe(int from, int to) {
    if (begins(ADOBE, from, to) && to - from > ADOBE_TRANSFORM) {
      transform = file[from + ADOBE_TRANSFORM] & 0xFF;
    }
  }

  private boolean begins(byte[] name, int from, int to) {
    return to - from >= name.length
        && Arrays.equals(file, from, from + name.length, name, 0, name.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
