package dev.aviary.adapters.storage.picture;

import java.util.Optional;

/** An ICC profile, in up to 255 numbered pieces (ICC.1, annex B.4). */
final class JpegProfile {

  /** Of all pieces: more than any profile of a printing press takes. */
  static final int MAX_BYTES = 4 << 20;

  private static final int MAX_PIECES = 255;

  private final byte[] file;
  private final int[] from = new int[MAX_PIECES + 1];
  private final int[] to = new int[MAX_PIECES + 1];
  private int pieces;
  private int taken;
  private int bytes;
  private boolean consistent = true;

  JpegProfile(byte[] file) {
    this.file = file;
  }

  /** A piece begins with its number, from 1, and how many there are. */
  void take(int start, int end) {
    int number = start + 2 > end ? 0 : file[start] & 0xFF;
    int of = start + 2 > end ? 0 : file[start + 1] & 0xFF;
    consistent &= number >= 1 && number <= of && to[number] == 0 && (taken == 0 || of == pieces);
    if (consistent) {
      pieces = of;
      taken++;
      from[number] = start + 2;
      to[number] = end;
      bytes += end - start - 2;
      consistent = bytes <= MAX_BYTES;
    }
  }

  /** Empty when there is none, or its pieces do not fit each other. */
  Optional<byte[]> whole() {
    if (!consistent || taken == 0 || taken != pieces) {
      return Optional.empty();
    }
    byte[] profile = new byte[bytes];
    int at = 0;
    for (int i = 1; i <= pieces; i++) {
      System.arraycopy(file, from[i], profile, at, to[i] - from[i]);
      at += to[i] - from[i];
    }
    return Optional.of(profile);
  }
}
