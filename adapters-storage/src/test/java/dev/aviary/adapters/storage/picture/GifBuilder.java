package dev.aviary.adapters.storage.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Makes GIF files, written apart from what is tested. */
final class GifBuilder {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** A screen with a palette of so many bits, 0 for none. */
  GifBuilder(int width, int height, int paletteBits) {
    raw(HexBytes.text("GIF89a"));
    shorts(width, height);
    raw(paletteFlags(paletteBits), 0, 0);
    raw(colors(paletteBits));
  }

  /** Colours of which none is black. */
  static byte[] colors(int paletteBits) {
    byte[] colors = new byte[paletteBits == 0 ? 0 : 3 << paletteBits];
    Random random = new Random(paletteBits);
    for (int i = 0; i < colors.length; i++) {
      colors[i] = (byte) (1 + random.nextInt(255));
    }
    return colors;
  }

  static byte[] pixels(int count, int colors) {
    byte[] pixels = new byte[count];
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      pixels[i] = (byte) random.nextInt(colors);
    }
    return pixels;
  }

  private static int paletteFlags(int bits) {
    return bits == 0 ? 0 : 0x80 | (bits - 1);
  }

  GifBuilder raw(int... bytes) {
    for (int value : bytes) {
      out.write(value);
    }
    return this;
  }

  GifBuilder raw(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  GifBuilder shorts(int... values) {
    for (int value : values) {
      raw(value & 0xFF, value >> 8);
    }
    return this;
  }

  GifBuilder control(int dispose, int delay, int transparent) {
    raw(0x21, 0xF9, 4, dispose << 2 | (transparent < 0 ? 0 : 1));
    shorts(delay);
    return raw(Math.max(transparent, 0), 0);
  }

  GifBuilder loops(int count) {
    raw(0x21, 0xFF, 11).raw(HexBytes.text("NETSCAPE2.0")).raw(3, 1);
    return shorts(count).raw(0);
  }

  GifBuilder extension(int label, byte[] content) {
    return raw(0x21, label, content.length).raw(content).raw(0);
  }

  /** A frame of pixels that take so many bits. */
  GifBuilder frame(int left, int top, int width, int height, byte[] pixels, int bits) {
    description(left, top, width, height, 0);
    return raw(bits).data(literals(pixels, bits, (1 << bits) - 2));
  }

  GifBuilder description(int left, int top, int width, int height, int flags) {
    return raw(0x2C).shorts(left, top, width, height).raw(flags);
  }

  /** In blocks of an odd length, with the empty one at the end. */
  GifBuilder data(byte[] content) {
    for (int at = 0; at < content.length; at += 101) {
      int length = Math.min(101, content.length - at);
      raw(length);
      out.write(content, at, length);
    }
    return raw(0);
  }

  byte[] build() {
    return raw(0x3B).toByteArray();
  }

  byte[] toByteArray() {
    return out.toByteArray();
  }

  /** Compressed data that compresses nothing: every pixel its own code. */
  static byte[] literals(byte[] pixels, int bits, int clearEvery) {
    StringBuilder codes = new StringBuilder();
    int clear = 1 << bits;
    int since = 0;
    append(codes, clear, bits + 1);
    for (byte pixel : pixels) {
      append(codes, pixel & 0xFF, width(bits, since));
      since++;
      if (since == clearEvery) {
        append(codes, clear, width(bits, since));
        since = 0;
      }
    }
    append(codes, clear + 1, width(bits, since));
    return packed(codes);
  }

  /** How many bits a code has after so many others. */
  private static int width(int bits, int since) {
    int made = (1 << bits) + 2 + Math.max(0, since - 1);
    return Math.min(12, Math.max(bits + 1, 32 - Integer.numberOfLeadingZeros(made)));
  }

  /** Any codes, all of one width. */
  static byte[] codes(int width, int... values) {
    StringBuilder codes = new StringBuilder();
    for (int value : values) {
      append(codes, value, width);
    }
    return packed(codes);
  }

  /** The lowest bit first. */
  private static void append(StringBuilder codes, int value, int width) {
    for (int i = 0; i < width; i++) {
      codes.append((value >> i) & 1);
    }
  }

  private static byte[] packed(StringBuilder bits) {
    ByteBuffer packed = ByteBuffer.allocate(bits.length() / 8 + 1).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < bits.length(); i++) {
      int at = i / 8;
      packed.put(at, (byte) (packed.get(at) | (bits.charAt(i) - '0') << i % 8));
    }
    return packed.array();
  }
}
