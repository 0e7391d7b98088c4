package dev.aviary.adapters.storage.picture;

import java.util.Arrays;

/** Compresses the pixels of a GIF's frame into blocks. */
final class LzwEncoder {

  private static final int MAX_CODES = LzwDecoder.MAX_CODES;
  private static final int MAX_CODE_BITS = LzwDecoder.MAX_CODE_BITS;
  private static final int MIN_CODE_BITS = 2;
  private static final int BLOCK_BYTES = 255;
  private static final int CHECK_EVERY = 8192;

  private static final int MIN_PLACES = 16;

  /** Of all codes that can be made, so that a free place is never far. */
  private static final int MAX_PLACES = 4 * MAX_CODES;

  private static final int FREE = -1;

  private final BoundedOutput out;
  private final Deadline deadline;
  private final int codeBits;
  private final int clear;

  /** Of the code that stands in the same place: the code it makes longer, and the pixel added. */
  private final int[] keys;

  private final short[] codes;
  private final byte[] block = new byte[BLOCK_BYTES];
  private int blockSize;
  private int width;
  private int made;
  private int bits;
  private int bitCount;

  private LzwEncoder(BoundedOutput out, int colorBits, int pixels, Deadline deadline) {
    this.out = out;
    this.deadline = deadline;
    this.codeBits = Math.max(MIN_CODE_BITS, colorBits);
    this.clear = 1 << codeBits;
    int places = places(pixels);
    this.keys = new int[places];
    this.codes = new short[places];
  }

  /**
   * Writes how many bits a pixel has, the blocks, and the empty one that ends them.
   *
   * @param pixels a byte each, at least one
   * @param colorBits that suffice for each pixel, 1 to 8
   */
  static void encode(byte[] pixels, int colorBits, BoundedOutput out, Deadline deadline) {
    LzwEncoder encoder = new LzwEncoder(out, colorBits, pixels.length, deadline);
    out.write(encoder.codeBits);
    encoder.encode(pixels);
    encoder.finish();
  }

  /** A power of two: animations can consist of many frames of a few pixels, with few codes. */
  private static int places(int pixels) {
    return Integer.highestOneBit(Math.clamp(4L * pixels, MIN_PLACES, MAX_PLACES));
  }

  private void encode(byte[] pixels) {
    width = codeBits + 1;
    clear();
    int code = pixels[0] & 0xFF;
    for (int i = 1; i < pixels.length; i++) {
      if (i % CHECK_EVERY == 0) {
        deadline.check();
      }
      int pixel = pixels[i] & 0xFF;
      int key = (code << 8) | pixel;
      int place = place(key);
      if (keys[place] == key) {
        code = codes[place];
      } else {
        write(code);
        make(key, place);
        code = pixel;
      }
    }
    write(code);
    write(clear + 1);
  }

  /** Where a key stands, or would. */
  private int place(int key) {
    int place = ((key * 0x9E3779B1) >>> 16) & (keys.length - 1);
    while (keys[place] != key && keys[place] != FREE) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }

  private void make(int key, int place) {
    if (made == MAX_CODES) {
      clear();
      return;
    }
    keys[place] = key;
    codes[place] = (short) made++;
  }

  private void clear() {
    writeBits(clear);
    Arrays.fill(keys, FREE);
    width = codeBits + 1;
    made = clear + 2;
  }

  private void write(int code) {
    writeBits(code);
    // A decoder makes the code of the pixels before only now, and reads the next one accordingly.
    if (made == (1 << width) && width < MAX_CODE_BITS) {
      width++;
    }
  }

  private void writeBits(int code) {
    bits |= code << bitCount;
    bitCount += width;
    while (bitCount >= 8) {
      writeByte(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private void writeByte(int value) {
    block[blockSize++] = (byte) value;
    if (blockSize == BLOCK_BYTES) {
      writeBlock();
    }
  }

  private void writeBlock() {
    out.write(blockSize);
    out.write(block, 0, blockSize);
    blockSize = 0;
  }

  private void finish() {
    if (bitCount > 0) {
      writeByte(bits);
    }
    if (blockSize > 0) {
      writeBlock();
    }
    out.write(0);
  }
}
