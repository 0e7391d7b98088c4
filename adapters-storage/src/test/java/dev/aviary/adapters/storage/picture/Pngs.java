package dev.aviary.adapters.storage.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** PNG files as others write them. */
final class Pngs {

  private static final int HEADER_END = 33;

  private Pngs() {}

  static byte[] of(Bitmap bitmap) {
    return PngFile.encode(bitmap, Pictures.soon());
  }

  /** With an ICC profile. */
  static byte[] with(byte[] file, byte[] profile) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(Jpegs.ascii("iCCPname\0\0"));
    content.writeBytes(compressed(profile));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, HEADER_END);
    out.writeBytes(chunk(content.toByteArray()));
    out.write(file, HEADER_END, file.length - HEADER_END);
    return out.toByteArray();
  }

  private static byte[] chunk(byte[] nameAndContent) {
    CRC32 checksum = new CRC32();
    checksum.update(nameAndContent);
    return ByteBuffer.allocate(nameAndContent.length + 8)
        .putInt(nameAndContent.length - 4)
        .put(nameAndContent)
        .putInt((int) checksum.getValue())
        .array();
  }

  private static byte[] compressed(byte[] content) {
    byte[] compressed = new byte[content.length + 100];
    try (Deflater deflater = new Deflater()) {
      deflater.setInput(content);
      deflater.finish();
      return Arrays.copyOf(compressed, deflater.deflate(compressed));
    }
  }
}
