package dev.aviary.adapters.storage.hostile;

import java.util.SplittableRandom;

/** A picture of noise in any of the ways that a PNG knows. */
final class PngDrawing {

  private static final int[][] ADAM7 = {
    {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
  };

  private final int width;
  private final int height;
  private final int depth;
  private final int colour;
  private final boolean interlaced;

  PngDrawing(int width, int height, int depth, int colour, boolean interlaced) {
    this.width = width;
    this.height = height;
    this.depth = depth;
    this.colour = colour;
    this.interlaced = interlaced;
  }

  byte[] file() {
    return head().chunk("IDAT", Zlib.of(rows())).end();
  }

  /** With one colour, or for a palette the first colours, made transparent. */
  byte[] transparent() {
    int length = colour == PngWriter.PALETTE ? 2 : colour == PngWriter.GRAY ? 2 : 6;
    return head().chunk("tRNS", new byte[length]).chunk("IDAT", Zlib.of(rows())).end();
  }

  /** All that comes before the pixels. */
  PngWriter head() {
    PngWriter writer = new PngWriter().header(width, height, depth, colour, interlaced ? 1 : 0);
    return colour == PngWriter.PALETTE ? writer.chunk("PLTE", palette(1 << depth)) : writer;
  }

  static byte[] palette(int entries) {
    ByteWriter palette = new ByteWriter();
    for (int i = 0; i < entries; i++) {
      palette.u8(i * 37, i * 59, i * 83);
    }
    return palette.toBytes();
  }

  /** Whatever follows a row's filter is a picture, so noise does, under every filter by turns. */
  byte[] rows() {
    ByteWriter rows = new ByteWriter();
    SplittableRandom noise = new SplittableRandom(width * 31L + depth * 7L + colour);
    if (!interlaced) {
      pass(rows, noise, width, height);
      return rows.toBytes();
    }
    for (int[] pass : ADAM7) {
      pass(
          rows,
          noise,
          Math.ceilDiv(width - pass[0], pass[2]),
          Math.ceilDiv(height - pass[1], pass[3]));
    }
    return rows.toBytes();
  }

  private void pass(ByteWriter rows, SplittableRandom noise, int across, int down) {
    if (across <= 0) {
      return;
    }
    for (int row = 0; row < down; row++) {
      byte[] line = new byte[Math.ceilDiv(across * depth * channels(), 8)];
      noise.nextBytes(line);
      rows.u8(row % 5).bytes(line);
    }
  }

  private int channels() {
    return switch (colour) {
      case PngWriter.RGB -> 3;
      case PngWriter.GRAY_ALPHA -> 2;
      case PngWriter.RGBA -> 4;
      default -> 1;
    };
  }
}
