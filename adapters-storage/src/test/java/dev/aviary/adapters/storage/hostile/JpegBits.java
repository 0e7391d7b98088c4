package dev.aviary.adapters.storage.hostile;

/** Entropy-coded data of a JPEG, in the codes of {@link JpegWriter#tables()}. */
final class JpegBits {

  private final ByteWriter out = new ByteWriter();
  private int held;
  private int count;

  /** A DC difference: its category, then as many bits. */
  void difference(int value) {
    int category = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
    if (category == 0) {
      put(0, 1);
    } else {
      put(0b10000 + category - 1, 5);
      put(value > 0 ? value : value + (1 << category) - 1, category);
    }
  }

  /** The next AC coefficient is 1 or -1. */
  void unit(boolean positive) {
    put(0b10, 2);
    put(positive ? 1 : 0, 1);
  }

  void endOfBlock() {
    put(0, 1);
  }

  /** This and the next 16384 blocks and more have nothing further. */
  void endOfManyBlocks(int more) {
    put(0b11101, 5);
    put(more, 14);
  }

  void put(int value, int bits) {
    for (int i = bits - 1; i >= 0; i--) {
      held = (held << 1) | ((value >> i) & 1);
      count++;
      if (count == 8) {
        flushByte();
      }
    }
  }

  private void flushByte() {
    out.u8(held);
    if (held == 0xFF) {
      out.u8(0);
    }
    held = 0;
    count = 0;
  }

  void restart(int number) {
    pad();
    out.u8(0xFF, 0xD0 + number % 8);
  }

  private void pad() {
    while (count > 0) {
      put(1, 1);
    }
  }

  byte[] toBytes() {
    pad();
    return out.toBytes();
  }
}
