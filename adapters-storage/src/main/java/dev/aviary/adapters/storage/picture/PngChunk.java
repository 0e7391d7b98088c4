package dev.aviary.adapters.storage.picture;

/**
 * Where a chunk's content lies in the file.
 *
 * @param type one of {@link PngType}, or another
 * @param start of the content, in bytes from the file's
 * @param length of the content in bytes; all of it is inside the file, and the checksum after it
 */
record PngChunk(int type, int start, int length) {

  boolean is(int other) {
    return type == other;
  }

  int end() {
    return start + length;
  }

  /** The content without so many bytes that it begins with. */
  PngChunk without(int bytes) {
    return new PngChunk(type, start + bytes, length - bytes);
  }
}
