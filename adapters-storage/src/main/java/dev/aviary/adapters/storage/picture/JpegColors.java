package dev.aviary.adapters.storage.picture;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/** What the components of a JPEG picture stand for. */
enum JpegColors {
  GRAY("FFE000104A46494600010100000100010000"),
  YCBCR("FFE000104A46494600010100000100010000"),
  RGB("FFEE000E41646F626500640000000000"),
  CMYK("FFEE000E41646F626500640000000000"),
  YCCK("FFEE000E41646F626500640000000002");

  private final String marker;

  JpegColors(String marker) {
    this.marker = marker;
  }

  /** Decided as libjpeg does, whose readings everybody else follows. */
  static JpegColors of(JpegFrame frame, JpegHints hints) {
    return switch (frame.components()) {
      case 1 -> GRAY;
      case 3 -> isRgb(frame, hints) ? RGB : YCBCR;
      default -> hints.transform() == 2 ? YCCK : CMYK;
    };
  }

  private static boolean isRgb(JpegFrame frame, JpegHints hints) {
    if (hints.jfif()) {
      return false;
    }
    if (hints.transform() == JpegHints.NO_TRANSFORM) {
      return frame.named("RGB");
    }
    return hints.transform() == 0;
  }

  /** The segment that tells a decoder: JFIF, or Adobe's. */
  ByteBuffer marker() {
    return ByteBuffer.wrap(HexFormat.of().parseHex(marker));
  }

  /**
   * Turns the components into red, green and blue where brightness and colour differences stand for
   * these; they are left as they are otherwise.
   *
   * @param pixelBytes from the first of these components to that of the next pixel
   */
  void untransform(byte[] samples, int pixelBytes, Deadline deadline) {
    if (this != YCBCR && this != YCCK) {
      return;
    }
    for (int from = 0; from < samples.length; ) {
      deadline.check();
      int to = (int) Math.min(samples.length, from + 4096L * pixelBytes);
      for (; from < to; from += pixelBytes) {
        toRgb(samples, from);
      }
    }
  }

  /** The equations of JFIF in fixed point, 16 bits behind the point. */
  private static void toRgb(byte[] samples, int at) {
    int y = ((samples[at] & 0xFF) << 16) + (1 << 15);
    int blue = (samples[at + 1] & 0xFF) - 128;
    int red = (samples[at + 2] & 0xFF) - 128;
    samples[at] = clamped(y + 91_881 * red);
    samples[at + 1] = clamped(y - 22_554 * blue - 46_802 * red);
    samples[at + 2] = clamped(y + 116_130 * blue);
  }

  private static byte clamped(int fixed) {
    return (byte) Math.clamp(fixed >> 16, 0, 255);
  }
}
