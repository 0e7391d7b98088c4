package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PNG says of its pixels before them.
 *
 * @param depth 1, 2, 4, 8 or 16 bits a sample
 * @param colorType one of the constants
 */
record PngHeader(PixelSize size, int depth, int colorType, boolean interlaced) {

  static final int GRAY = 0;
  static final int RGB = 2;
  static final int INDEXED = 3;
  static final int GRAY_ALPHA = 4;
  static final int RGB_ALPHA = 6;

  static final int BYTES = 13;

  /** What other readers take at most; a row of such a width still fits in a few megabytes. */
  private static final int MAX_SIDE = 1_000_000;

  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  /**
   * @throws RejectedPictureException for what no PNG can be
   */
  static PngHeader read(byte[] file, int start) {
    ByteBuffer content = ByteBuffer.wrap(file, start, BYTES);
    PixelSize size = new PixelSize(side(content.getInt()), side(content.getInt()));
    int depth = content.get();
    int colorType = content.get();
    requireLegal(depth, colorType);
    require(content.get() == 0, "compressed in an unknown way");
    require(content.get() == 0, "filtered in an unknown way");
    int interlace = content.get();
    require(interlace == 0 || interlace == 1, "interlaced in an unknown way");
    return new PngHeader(size, depth, colorType, interlace == 1);
  }

  private static int side(int pixels) {
    require(pixels >= 1 && pixels <= MAX_SIDE, "not a side of a PNG");
    return pixels;
  }

  private static void requireLegal(int depth, int colorType) {
    boolean legal =
        switch (colorType) {
          case GRAY -> depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
          case INDEXED -> depth == 1 || depth == 2 || depth == 4 || depth == 8;
          case RGB, GRAY_ALPHA, RGB_ALPHA -> depth == 8 || depth == 16;
          default -> false;
        };
    require(legal, "no colours of a PNG");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new RejectedPictureException(otherwise);
    }
  }

  /** The same for a frame of another size. */
  PngHeader of(PixelSize frame) {
    return new PngHeader(frame, depth, colorType, interlaced);
  }

  boolean isIndexed() {
    return colorType == INDEXED;
  }

  /** How far back the filters look for the same sample of the pixel before, in bytes. */
  int filterDistance() {
    return Math.max(1, bitsPerPixel() / 8);
  }

  /** How many bytes the pixels of a row take, without the filter's before them. */
  int rowBytes(int width) {
    return (int) (((long) width * bitsPerPixel() + 7) / 8);
  }

  /** How many bytes all rows take, with the filters'. */
  long bytes() {
    long bytes = 0;
    for (PngPass pass : passes()) {
      bytes += (1L + rowBytes(pass.width())) * pass.height();
    }
    return bytes;
  }

  /** How many bits at a row's end belong to no pixel. */
  int unusedBits(int width) {
    return (int) (rowBytes(width) * 8L - (long) width * bitsPerPixel());
  }

  private int bitsPerPixel() {
    return depth
        * switch (colorType) {
          case RGB -> 3;
          case GRAY_ALPHA -> 2;
          case RGB_ALPHA -> 4;
          default -> 1;
        };
  }

  /** In the order of the data, those without pixels left out. */
  List<PngPass> passes() {
    if (!interlaced) {
      return List.of(new PngPass(0, 0, 1, 1, size.width(), size.height()));
    }
    List<PngPass> passes = new ArrayList<>();
    for (int[] grid : ADAM7) {
      int width = (size.width() - grid[0] + grid[2] - 1) / grid[2];
      int height = (size.height() - grid[1] + grid[3] - 1) / grid[3];
      if (width > 0 && height > 0) {
        passes.add(new PngPass(grid[0], grid[1], grid[2], grid[3], width, height));
      }
    }
    return passes;
  }
}
