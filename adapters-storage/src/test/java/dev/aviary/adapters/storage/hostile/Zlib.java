package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compressed data, also of much more than anybody should unpack. */
final class Zlib {

  private static final int PIECE = 1 << 20;
  private static final int ADLER_BASE = 65521;

  private Zlib() {}

  static byte[] of(byte[] data) {
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(data);
      deflater.finish();
      ByteWriter out = new ByteWriter();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        int count = deflater.deflate(buffer);
        out.bytes(Arrays.copyOf(buffer, count));
      }
      return out.toBytes();
    }
  }

  /** So many zeros: one kilobyte for each million of them, made without writing them. */
  static byte[] zeros(long count) {
    ByteWriter out = new ByteWriter().u16(0x78DA);
    byte[] piece = zeroBlocks(PIECE);
    out.repeated((int) (count / PIECE), piece);
    out.bytes(zeroBlocks((int) (count % PIECE)));
    // An empty last block, and the sum: its low half stays 1 and its high half counts.
    return out.u16(0x0300).u32(((count % ADLER_BASE) << 16) | 1).toBytes();
  }

  /** Ends at a whole byte and refers to nothing before it, so it may be repeated. */
  private static byte[] zeroBlocks(int count) {
    try (Deflater deflater = new Deflater(9, true)) {
      deflater.setInput(new byte[count]);
      byte[] buffer = new byte[4096];
      int length = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
      return Arrays.copyOf(buffer, length);
    }
  }
}
