package dev.aviary.adapters.storage.hostile;

import java.util.HashMap;
import java.util.Map;

/** Compressed data of a GIF, before it is cut into sub-blocks. */
final class Lzw {

  private static final int FULL = 4096;

  private final ByteWriter out = new ByteWriter();
  private final int clear;
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final int firstSize;
  private int next;
  private int size;
  private long held;
  private int count;

  private Lzw(int depth) {
    clear = 1 << depth;
    firstSize = depth + 1;
    clear();
  }

  static byte[] of(int depth, byte[] pixels) {
    Lzw lzw = new Lzw(depth);
    int prefix = pixels[0];
    for (int i = 1; i < pixels.length; i++) {
      int longer = (prefix << 8) | pixels[i];
      Integer code = lzw.codes.get(longer);
      if (code == null) {
        lzw.emitAndLearn(prefix, longer);
        prefix = pixels[i];
      } else {
        prefix = code;
      }
    }
    lzw.emit(prefix);
    return lzw.end();
  }

  /** So many pixels of colour 0: five kilobytes for seven million, made without looking at any. */
  static byte[] solid(int depth, long pixels) {
    Lzw lzw = new Lzw(depth);
    long left = pixels;
    int length = 1;
    while (left > 0) {
      int run = (int) Math.min(length, left);
      left -= run;
      lzw.emitAndLearn(run == 1 ? 0 : lzw.clear + run, -1);
      // Cleared: what was learnt is forgotten.
      length = lzw.next == lzw.clear + 2 ? 1 : length + 1;
    }
    return lzw.end();
  }

  /** Any codes at all, in the size that the table has grown to if they are right. */
  static byte[] codes(int depth, int... codes) {
    Lzw lzw = new Lzw(depth);
    for (int code : codes) {
      lzw.emitAndLearn(code, -1);
    }
    return lzw.end();
  }

  private void emitAndLearn(int code, int longer) {
    emit(code);
    if (next == FULL) {
      clear();
      return;
    }
    if (next == 1 << size && size < 12) {
      size++;
    }
    codes.put(longer, next++);
  }

  private void clear() {
    size = Math.max(size, firstSize);
    emit(clear);
    codes.clear();
    next = clear + 2;
    size = firstSize;
  }

  private void emit(int code) {
    held |= (long) code << count;
    count += size;
    while (count >= 8) {
      out.u8((int) held);
      held >>= 8;
      count -= 8;
    }
  }

  private byte[] end() {
    emit(clear + 1);
    return count > 0 ? out.u8((int) held).toBytes() : out.toBytes();
  }
}
