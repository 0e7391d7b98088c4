package dev.aviary.adapters.storage.hostile;

/** Metadata of cameras: a TIFF without a picture. */
final class Exif {

  static final int DESCRIPTION = 0x010E;
  static final int ORIENTATION = 0x0112;
  static final int ARTIST = 0x013B;
  static final int EXIF = 0x8769;
  static final int GPS = 0x8825;
  static final int GPS_METHOD = 0x001B;
  static final int MAKER_NOTE = 0x927C;
  static final int USER_COMMENT = 0x9286;
  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int UNDEFINED = 7;

  private Exif() {}

  /** As it is in a JPEG. */
  static byte[] inJpeg(byte[] tiff) {
    return ByteWriter.join(ByteWriter.of("Exif\0\0"), tiff);
  }

  static byte[] orientation(int value) {
    return start(1).u16(ORIENTATION).u16(SHORT).u32(1).u16(value).u16(0).u32(0).toBytes();
  }

  /** In Intel's byte order. */
  static byte[] orientationLittle(int value) {
    return new ByteWriter()
        .text("II")
        .u16le(42)
        .u32le(8)
        .u16le(1)
        .u16le(ORIENTATION)
        .u16le(SHORT)
        .u32le(1)
        .u32le(value)
        .u32le(0)
        .toBytes();
  }

  /** In the first directory. */
  static byte[] text(int tag, String text) {
    return start(1).u16(tag).u16(ASCII).u32(text.length()).u32(26).u32(0).text(text).toBytes();
  }

  /** In a directory that the first refers to. */
  static byte[] inside(int directory, int tag, String text) {
    return start(1)
        .u16(directory)
        .u16(LONG)
        .u32(1)
        .u32(26)
        .u32(0)
        .u16(1)
        .u16(tag)
        .u16(UNDEFINED)
        .u32(text.length())
        .u32(44)
        .u32(0)
        .text(text)
        .toBytes();
  }

  /** In the directory after the first. */
  static byte[] thumbnail(byte[] jpeg) {
    ByteWriter tiff = start(1).u16(ORIENTATION).u16(SHORT).u32(1).u16(1).u16(0).u32(26);
    tiff.u16(2).u16(0x0201).u16(LONG).u32(1).u32(56);
    return tiff.u16(0x0202).u16(LONG).u32(1).u32(jpeg.length).u32(0).bytes(jpeg).toBytes();
  }

  /** A header and the beginning of a directory. */
  static ByteWriter start(int entries) {
    return new ByteWriter().text("MM").u16(42).u32(8).u16(entries);
  }
}
