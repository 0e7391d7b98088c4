package dev.aviary.adapters.storage.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts bytes behind one another, in either order. */
final class ByteWriter {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteWriter u8(int... values) {
    for (int value : values) {
      out.write(value);
    }
    return this;
  }

  ByteWriter u16(int value) {
    return u8(value >> 8, value);
  }

  ByteWriter u16le(int value) {
    return u8(value, value >> 8);
  }

  ByteWriter u32(long value) {
    return u16((int) (value >> 16)).u16((int) value);
  }

  ByteWriter u32le(long value) {
    return u16le((int) value).u16le((int) (value >> 16));
  }

  ByteWriter text(String text) {
    return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  ByteWriter bytes(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  ByteWriter repeated(int times, byte[] bytes) {
    for (int i = 0; i < times; i++) {
      out.writeBytes(bytes);
    }
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] toBytes() {
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteWriter all = new ByteWriter();
    for (byte[] part : parts) {
      all.bytes(part);
    }
    return all.toBytes();
  }

  static byte[] of(String text) {
    return new ByteWriter().text(text).toBytes();
  }
}
