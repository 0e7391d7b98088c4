package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;

/**
 * A frame, its pixels still compressed.
 *
 * @param left where on the screen it begins; it may reach outside, unless it is the first
 * @param interlaced whether its rows are in the order of {@link #rows}
 * @param ownPalette whether the palette is not the screen's
 * @param codeBits of a pixel in the compressed data, 1 to 8
 * @param dataStart where the blocks of compressed data begin, in bytes from the file's start; they
 *     end inside the file
 */
record GifFrame(
    int left,
    int top,
    PixelSize size,
    boolean interlaced,
    GifPalette palette,
    boolean ownPalette,
    GifControl control,
    int codeBits,
    int dataStart) {

  private static final int[][] INTERLACED = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

  int pixels() {
    return size.width() * size.height();
  }

  int right() {
    return left + size.width();
  }

  int bottom() {
    return top + size.height();
  }

  /** Which row of the frame each row of its data is. */
  int[] rows() {
    int[] rows = new int[size.height()];
    int at = 0;
    int[][] passes = interlaced ? INTERLACED : new int[][] {{0, 1}};
    for (int[] pass : passes) {
      for (int row = pass[0]; row < rows.length; row += pass[1]) {
        rows[at++] = row;
      }
    }
    return rows;
  }
}
