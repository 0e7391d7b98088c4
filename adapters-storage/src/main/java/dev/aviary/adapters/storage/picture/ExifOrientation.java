package dev.aviary.adapters.storage.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing of EXIF that is to be seen: how a picture was held. */
final class ExifOrientation {

  /** It is not said, or the data is damaged. */
  static final int NONE = 0;

  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ENTRY_BYTES = 12;

  private ExifOrientation() {}

  /**
   * @param from where the TIFF header of the EXIF data begins
   * @param to behind its last byte
   * @return 1 to 8, or {@link #NONE}
   */
  static int read(byte[] file, int from, int to) {
    ByteBuffer tiff = ByteBuffer.wrap(file, from, to - from).slice();
    if (tiff.limit() < 8) {
      return NONE;
    }
    int order = tiff.getShort(0);
    if (order != 0x4949 && order != 0x4D4D) {
      return NONE;
    }
    tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    return tiff.getShort(2) == 42 ? inDirectory(tiff, tiff.getInt(4)) : NONE;
  }

  private static int inDirectory(ByteBuffer tiff, int start) {
    if (start < 8 || start > tiff.limit() - 2) {
      return NONE;
    }
    int entries = tiff.getShort(start) & 0xFFFF;
    int first = start + 2;
    for (int i = 0; i < entries && first + (i + 1) * ENTRY_BYTES <= tiff.limit(); i++) {
      int entry = first + i * ENTRY_BYTES;
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        return value(tiff, entry);
      }
    }
    return NONE;
  }

  private static int value(ByteBuffer tiff, int entry) {
    if (tiff.getInt(entry + 4) != 1) {
      return NONE;
    }
    int value =
        switch (tiff.getShort(entry + 2)) {
          case SHORT -> tiff.getShort(entry + 8) & 0xFFFF;
          case LONG -> tiff.getInt(entry + 8);
          default -> NONE;
        };
    return value >= 1 && value <= 8 ? value : NONE;
  }
}
