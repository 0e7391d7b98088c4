package dev.aviary.adapters.storage.picture;

/** Makes samples of 8 bits out of a row's pixels. */
final class PngPixels {

  private static final int OPAQUE = 0xFF;

  private final int depth;
  private final int colorType;
  private final PngPalette palette;
  private final int samples;
  private final int channels;

  private PngPixels(PngHeader header, PngPalette palette) {
    this.depth = header.depth();
    this.colorType = header.colorType();
    this.palette = palette;
    this.samples =
        switch (colorType) {
          case PngHeader.RGB -> 3;
          case PngHeader.GRAY_ALPHA -> 2;
          case PngHeader.RGB_ALPHA -> 4;
          default -> 1;
        };
    this.channels = channels(colorType, palette.hasTransparency());
  }

  static PngPixels of(PngHeader header, PngPalette palette) {
    return new PngPixels(header, palette);
  }

  private static int channels(int colorType, boolean transparency) {
    if (transparency || colorType == PngHeader.GRAY_ALPHA || colorType == PngHeader.RGB_ALPHA) {
      return 4;
    }
    return colorType == PngHeader.GRAY ? 1 : 3;
  }

  /** As {@link Bitmap#channels}. */
  int channels() {
    return channels;
  }

  /**
   * A sample of less than 16 bits.
   *
   * @param row the filter's number, then samples
   * @param index counted from the row's first sample
   */
  static int sample(byte[] row, int index, int depth) {
    int bit = index * depth;
    return (row[1 + bit / 8] >> (8 - depth - bit % 8)) & ((1 << depth) - 1);
  }

  /**
   * Copies a pixel.
   *
   * @param row a plain one, its filter's number first
   * @param x counted from the row's first pixel
   * @param at where in the output its samples are to stand
   */
  void copy(byte[] row, int x, byte[] output, int at) {
    int first = x * samples;
    switch (colorType) {
      case PngHeader.INDEXED -> copyIndexed(sample(row, x, depth), output, at);
      case PngHeader.RGB, PngHeader.RGB_ALPHA -> copySamples(row, first, output, at);
      default -> copyGray(row, first, output, at);
    }
  }

  private void copyIndexed(int index, byte[] output, int at) {
    // One that the palette does not have is black, as elsewhere.
    if (3 * index < palette.colors.length) {
      System.arraycopy(palette.colors, 3 * index, output, at, 3);
    }
    if (channels == 4) {
      boolean given = index < palette.transparency.length;
      output[at + 3] = given ? palette.transparency[index] : (byte) OPAQUE;
    }
  }

  private void copySamples(byte[] row, int first, byte[] output, int at) {
    for (int i = 0; i < samples; i++) {
      output[at + i] = eightBits(row, first + i);
    }
    if (channels > samples) {
      output[at + 3] = opacity(row, first);
    }
  }

  private void copyGray(byte[] row, int first, byte[] output, int at) {
    byte gray = eightBits(row, first);
    output[at] = gray;
    if (channels == 4) {
      output[at + 1] = gray;
      output[at + 2] = gray;
      output[at + 3] = samples == 2 ? eightBits(row, first + 1) : opacity(row, first);
    }
  }

  private byte eightBits(byte[] row, int index) {
    return switch (depth) {
      case 16 -> row[1 + 2 * index];
      case 8 -> row[1 + index];
      default -> (byte) (sample(row, index, depth) * 0xFF / ((1 << depth) - 1));
    };
  }

  /** Of a pixel without an own: none for the one colour that is transparent, in all its bits. */
  private byte opacity(byte[] row, int first) {
    for (int i = 0; i < samples; i++) {
      int value = twoBytes(palette.transparency, 2 * i);
      if (allBits(row, first + i) != value) {
        return (byte) OPAQUE;
      }
    }
    return 0;
  }

  private int allBits(byte[] row, int index) {
    if (depth == 16) {
      return twoBytes(row, 1 + 2 * index);
    }
    return sample(row, index, depth);
  }

  private static int twoBytes(byte[] bytes, int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
