package dev.aviary.adapters.storage.hostile;

import java.util.zip.CRC32;

/** Puts a PNG together, rightly or wrongly. */
final class PngWriter {

  static final int GRAY = 0;
  static final int RGB = 2;
  static final int PALETTE = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGBA = 6;

  private final ByteWriter out = new ByteWriter().bytes(signature());

  static byte[] signature() {
    return new ByteWriter().u8(0x89).text("PNG\r\n\032\n").toBytes();
  }

  PngWriter chunk(String type, byte[] data) {
    return lying(type, data.length, data, 0);
  }

  /**
   * @param wrong is added to the right checksum
   */
  PngWriter lying(String type, long length, byte[] data, int wrong) {
    byte[] named = new ByteWriter().text(type).bytes(data).toBytes();
    CRC32 crc = new CRC32();
    crc.update(named);
    out.u32(length).bytes(named).u32(crc.getValue() + wrong);
    return this;
  }

  PngWriter raw(byte[] bytes) {
    out.bytes(bytes);
    return this;
  }

  PngWriter header(long width, long height, int depth, int colour, int interlace) {
    return chunk("IHDR", ihdr(width, height, depth, colour, interlace));
  }

  static byte[] ihdr(long width, long height, int depth, int colour, int interlace) {
    return new ByteWriter().u32(width).u32(height).u8(depth, colour, 0, 0, interlace).toBytes();
  }

  byte[] end() {
    return chunk("IEND", new byte[0]).withoutEnd();
  }

  byte[] withoutEnd() {
    return out.toBytes();
  }
}
