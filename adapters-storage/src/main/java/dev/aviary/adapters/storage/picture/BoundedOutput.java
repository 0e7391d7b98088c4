package dev.aviary.adapters.storage.picture;

import java.util.Arrays;
import java.util.zip.CRC32;

/** A file as it is put together in memory, up to a size. */
final class BoundedOutput {

  private static final int FIRST_BYTES = 8192;

  private final int maxBytes;
  private byte[] bytes = new byte[FIRST_BYTES];
  private int size;

  /** A new empty one that takes no more than so many bytes. */
  BoundedOutput(long maxBytes) {
    this.maxBytes = (int) Math.min(maxBytes, Integer.MAX_VALUE - 8);
  }

  int size() {
    return size;
  }

  /**
   * @throws RejectedPictureException when there is no room for it
   */
  void write(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void writeBigEndian(int value) {
    write(value >>> 24);
    write(value >>> 16);
    write(value >>> 8);
    write(value);
  }

  void writeBigEndianShort(int value) {
    write(value >>> 8);
    write(value);
  }

  void writeLittleEndianShort(int value) {
    write(value);
    write(value >>> 8);
  }

  void write(byte[] from, int start, int length) {
    reserve(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  /** Replaces what was written before. */
  void replace(int at, int value) {
    bytes[at] = (byte) value;
  }

  void replaceBigEndian(int at, int value) {
    replace(at, value >>> 24);
    replace(at + 1, value >>> 16);
    replace(at + 2, value >>> 8);
    replace(at + 3, value);
  }

  /** The checksum of what was written within. */
  int checksum(int start, int end) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, start, end - start);
    return (int) checksum.getValue();
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void reserve(int more) {
    if (more > maxBytes - size) {
      throw new RejectedPictureException("grows too large");
    }
    if (more > bytes.length - size) {
      long doubled = Math.max(2L * bytes.length, (long) size + more);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, Math.max(maxBytes, FIRST_BYTES)));
    }
  }
}
