package dev.aviary.adapters.storage.picture;

/** The chunks that mean something here; a type is four letters, as one number. */
final class PngType {

  static final int HEADER = of("IHDR");
  static final int PALETTE = of("PLTE");
  static final int DATA = of("IDAT");
  static final int END = of("IEND");
  static final int TRANSPARENCY = of("tRNS");
  static final int STANDARD_COLORS = of("sRGB");
  static final int PROFILE = of("iCCP");
  static final int EXIF = of("eXIf");
  static final int ANIMATION = of("acTL");
  static final int FRAME = of("fcTL");
  static final int FRAME_DATA = of("fdAT");

  private PngType() {}

  /** Whether a picture cannot be understood without it: its first letter is a capital. */
  static boolean isCritical(int type) {
    return ((type >>> 24) & 0x20) == 0;
  }

  static boolean isKnownCritical(int type) {
    return type == HEADER || type == PALETTE || type == DATA || type == END;
  }

  /** Whether it consists of four letters. */
  static boolean isLegal(int type) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      int lower = ((type >>> shift) & 0xFF) | 0x20;
      if (lower < 'a' || lower > 'z') {
        return false;
      }
    }
    return true;
  }

  private static int of(String letters) {
    int type = 0;
    for (int i = 0; i < letters.length(); i++) {
      type = (type << 8) | letters.charAt(i);
    }
    return type;
  }
}
