package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;

/** Puts a GIF together, rightly or wrongly. */
final class GifWriter {

  private final ByteWriter out = new ByteWriter();

  private GifWriter() {}

  /**
   * @param depth of the palette for all frames, or 0 for none
   */
  static GifWriter canvas(int width, int height, int depth) {
    GifWriter writer = new GifWriter();
    int flags = depth == 0 ? 0x70 : 0xF0 | (depth - 1);
    writer.out.text("GIF89a").u16le(width).u16le(height).u8(flags, 0, 0);
    return depth == 0 ? writer : writer.raw(PngDrawing.palette(1 << depth));
  }

  GifWriter raw(byte[] bytes) {
    out.bytes(bytes);
    return this;
  }

  GifWriter extension(int label, byte[] data) {
    out.u8(0x21, label).bytes(subBlocks(data));
    return this;
  }

  GifWriter application(String name, byte[] data) {
    out.u8(0x21, 0xFF, 11).text(name).bytes(subBlocks(data));
    return this;
  }

  GifWriter loop() {
    return application("NETSCAPE2.0", new byte[] {1, 0, 0});
  }

  /**
   * @param transparent colour, or -1 for none
   */
  GifWriter control(int disposal, int delay, int transparent) {
    int flags = (disposal << 2) | (transparent < 0 ? 0 : 1);
    out.u8(0x21, 0xF9, 4, flags).u16le(delay).u8(Math.max(0, transparent), 0);
    return this;
  }

  GifWriter frame(int x, int y, int width, int height, int flags) {
    out.u8(0x2C).u16le(x).u16le(y).u16le(width).u16le(height).u8(flags);
    return this;
  }

  /** A frame in the palette of all. */
  GifWriter frame(int x, int y, int width, int height, int depth, byte[] lzw) {
    return frame(x, y, width, height, 0).data(depth, lzw);
  }

  GifWriter data(int depth, byte[] lzw) {
    out.u8(depth).bytes(subBlocks(lzw));
    return this;
  }

  static byte[] subBlocks(byte[] data) {
    return subBlocks(data, 255);
  }

  static byte[] subBlocks(byte[] data, int length) {
    ByteWriter blocks = new ByteWriter();
    for (int from = 0; from < data.length; from += length) {
      byte[] block = Arrays.copyOfRange(data, from, Math.min(from + length, data.length));
      blocks.u8(block.length).bytes(block);
    }
    return blocks.u8(0).toBytes();
  }

  byte[] end() {
    return out.u8(0x3B).toBytes();
  }

  byte[] withoutEnd() {
    return out.toBytes();
  }

  /** Bands of the colours of a palette. */
  static byte[] pixels(int width, int height, int depth) {
    byte[] pixels = new byte[width * height];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ((i % width / 2 + i / width) % Math.min(1 << depth, 128));
    }
    return pixels;
  }
}
