package dev.aviary.adapters.storage.picture;

/**
 * Decodes the compressed pixels of a GIF's frame. What a code stands for was written before, one
 * pixel shorter, when the code was made: so a code is kept as a place in the output, and a length.
 */
final class LzwDecoder {

  static final int MAX_CODES = 4096;
  static final int MAX_CODE_BITS = 12;

  private static final int CHECK_EVERY = 8192;

  private final byte[] file;
  private final Deadline deadline;
  private final int codeBits;
  private final int clear;
  private final byte[] output;
  private final int[] starts = new int[MAX_CODES];
  private final int[] lengths = new int[MAX_CODES];
  private int written;
  private int width;
  private int made;

  private int at;
  private int blockEnd;
  private int bits;
  private int bitCount;

  private LzwDecoder(byte[] file, GifFrame frame, Deadline deadline) {
    this.file = file;
    this.deadline = deadline;
    this.codeBits = frame.codeBits();
    this.clear = 1 << codeBits;
    this.at = frame.dataStart();
    this.blockEnd = at;
    this.output = new byte[frame.pixels()];
  }

  /**
   * A byte for each pixel, in the order of the data. Whatever follows the last pixel is not looked
   * at.
   *
   * @throws RejectedPictureException when pixels are missing, or a code stands for nothing
   */
  static byte[] decode(byte[] file, GifFrame frame, Deadline deadline) {
    LzwDecoder decoder = new LzwDecoder(file, frame, deadline);
    decoder.decode();
    return decoder.output;
  }

  private void decode() {
    reset();
    for (int codes = 1; written < output.length; codes++) {
      if (codes % CHECK_EVERY == 0) {
        deadline.check();
      }
      int code = nextCode();
      if (code == clear) {
        reset();
      } else {
        require(code < clear || (code >= clear + 2 && code < made));
        int start = written;
        write(code);
        make(start);
      }
    }
  }

  private void reset() {
    width = codeBits + 1;
    made = clear + 2;
  }

  /** A new code: the pixels since a place, and the one after them, whatever it will be. */
  private void make(int start) {
    if (made < MAX_CODES) {
      starts[made] = start;
      lengths[made] = written - start + 1;
      made++;
    }
    // Encoders count a code as made only when that last pixel is known.
    if (made - 1 == (1 << width) && width < MAX_CODE_BITS) {
      width++;
    }
  }

  private void write(int code) {
    if (code < clear) {
      output[written++] = (byte) code;
      return;
    }
    int from = starts[code];
    int length = Math.min(lengths[code], output.length - written);
    for (int i = 0; i < length; i++) {
      // One by one: the last pixel may be the first of what is being written.
      output[written++] = output[from + i];
    }
  }

  private int nextCode() {
    while (bitCount < width) {
      bits |= nextByte() << bitCount;
      bitCount += 8;
    }
    int code = bits & ((1 << width) - 1);
    bits >>>= width;
    bitCount -= width;
    return code;
  }

  private int nextByte() {
    if (at == blockEnd) {
      int length = file[at++] & 0xFF;
      require(length > 0);
      blockEnd = at + length;
    }
    return file[at++] & 0xFF;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new RejectedPictureException("damaged pixels");
    }
  }
}
