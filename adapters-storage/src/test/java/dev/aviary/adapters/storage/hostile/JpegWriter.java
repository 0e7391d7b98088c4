package dev.aviary.adapters.storage.hostile;

/** Puts a JPEG together, rightly or wrongly. */
final class JpegWriter {

  static final int SOF0 = 0xC0;
  static final int SOF2 = 0xC2;
  static final int DHT = 0xC4;
  static final int DQT = 0xDB;
  static final int DRI = 0xDD;
  static final int SOS = 0xDA;
  static final int APP0 = 0xE0;
  static final int APP1 = 0xE1;
  static final int APP2 = 0xE2;
  static final int COM = 0xFE;

  private final ByteWriter out = new ByteWriter().u16(0xFFD8);

  JpegWriter segment(int marker, byte[] payload) {
    return lying(marker, payload.length + 2, payload);
  }

  JpegWriter lying(int marker, int length, byte[] payload) {
    out.u16(0xFF00 | marker).u16(length).bytes(payload);
    return this;
  }

  JpegWriter raw(byte[] bytes) {
    out.bytes(bytes);
    return this;
  }

  JpegWriter jfif() {
    return segment(APP0, new ByteWriter().text("JFIF\0").u8(1, 1, 0, 0, 1, 0, 1, 0, 0).toBytes());
  }

  JpegWriter adobe(int transform) {
    return segment(
        0xEE, new ByteWriter().text("Adobe").u8(0, 100, 0, 0, 0, 0, transform).toBytes());
  }

  JpegWriter restart(int mcus) {
    return segment(DRI, new ByteWriter().u16(mcus).toBytes());
  }

  JpegWriter tables() {
    return segment(DQT, quantization()).segment(DHT, huffman());
  }

  /** All 8, so that a DC coefficient is a shade. */
  static byte[] quantization() {
    return new ByteWriter().u8(0).repeated(64, new byte[] {8}).toBytes();
  }

  /** DC: category 0 in one bit, 1 to 11 in five. AC: an end of block in one bit, 1 in two. */
  static byte[] huffman() {
    return new ByteWriter()
        .u8(0x00, 1, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        .u8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
        .u8(0x10, 1, 1, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        .u8(0x00, 0x01, 0x02, 0x11, 0xF0, 0x10, 0x20, 0xE0)
        .toBytes();
  }

  /**
   * @param sampling of each component, as in the file: 0x22 is two across and two down
   */
  JpegWriter frame(int sof, int width, int height, int... sampling) {
    return segment(sof, frameHeader(8, width, height, sampling));
  }

  static byte[] frameHeader(int precision, int width, int height, int... sampling) {
    ByteWriter header = new ByteWriter().u8(precision).u16(height).u16(width).u8(sampling.length);
    for (int i = 0; i < sampling.length; i++) {
      header.u8(i + 1, sampling[i], 0);
    }
    return header.toBytes();
  }

  /** A scan of all components, with all coefficients. */
  JpegWriter scan(int components, byte[] data) {
    return scan(1, components, 0x003F00, data);
  }

  /**
   * @param first component, numbered from 1
   * @param progression three bytes: first and last coefficient, and the bits of approximation
   */
  JpegWriter scan(int first, int components, int progression, byte[] data) {
    ByteWriter header = new ByteWriter().u8(components);
    for (int i = 0; i < components; i++) {
      header.u8(first + i, 0);
    }
    header.u8(progression >> 16, progression >> 8, progression);
    return segment(SOS, header.toBytes()).raw(data);
  }

  byte[] end() {
    return out.u16(0xFFD9).toBytes();
  }

  byte[] withoutEnd() {
    return out.toBytes();
  }
}
