package dev.aviary.adapters.storage.picture;

/** Goes through the bytes of a GIF. */
final class GifReader {

  private static final int CHECK_EVERY = 4096;

  private final byte[] file;
  private final Deadline deadline;
  private int at;

  GifReader(byte[] file, Deadline deadline) {
    this.file = file;
    this.deadline = deadline;
  }

  int position() {
    return at;
  }

  /**
   * @throws RejectedPictureException at the end of the file
   */
  int next() {
    if (at >= file.length) {
      throw new RejectedPictureException("ends too early");
    }
    return file[at++] & 0xFF;
  }

  /** Two bytes, the lower first. */
  int nextShort() {
    int low = next();
    return low | (next() << 8);
  }

  /**
   * @throws RejectedPictureException when the file has fewer
   */
  void skip(int bytes) {
    if (bytes > file.length - at) {
      throw new RejectedPictureException("ends too early");
    }
    at += bytes;
  }

  /** Skips blocks of data, up to and with the empty one that ends them. */
  void skipBlocks() {
    int blocks = 0;
    for (int length = next(); length > 0; length = next()) {
      skip(length);
      if (++blocks % CHECK_EVERY == 0) {
        deadline.check();
      }
    }
  }

  /** Whether what comes next is this text; moves nowhere. */
  boolean isAt(String text) {
    if (text.length() > file.length - at) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (file[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
