package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.Map;

/** PNGs of every colour type and depth. */
final class GoodPngs {

  static final Map<Integer, int[]> DEPTHS =
      Map.of(
          PngWriter.GRAY, new int[] {1, 2, 4, 8, 16},
          PngWriter.RGB, new int[] {8, 16},
          PngWriter.PALETTE, new int[] {1, 2, 4, 8},
          PngWriter.GRAY_ALPHA, new int[] {8, 16},
          PngWriter.RGBA, new int[] {8, 16});

  private GoodPngs() {}

  static Family family() {
    Family family = new Family("good-png");
    for (int colour : new int[] {0, 2, 3, 4, 6}) {
      for (int depth : DEPTHS.getOrDefault(colour, new int[0])) {
        each(family, colour, depth);
      }
    }
    family.accepted("one-pixel", () -> new PngDrawing(1, 1, 8, PngWriter.RGB, false).file());
    family.accepted("one-pixel-7", () -> new PngDrawing(1, 1, 1, PngWriter.GRAY, true).file());
    family.accepted("one-row", () -> new PngDrawing(90, 1, 4, PngWriter.PALETTE, true).file());
    family.accepted("one-column", () -> new PngDrawing(1, 90, 8, PngWriter.RGBA, true).file());
    family.accepted("apng", Apng::good);
    family.accepted("many-idat", GoodPngs::cutUp);
    return family;
  }

  private static void each(Family family, int colour, int depth) {
    String name = "type-" + colour + "-depth-" + depth;
    PngDrawing plain = new PngDrawing(13, 11, depth, colour, false);
    PngDrawing interlaced = new PngDrawing(13, 11, depth, colour, true);
    family.accepted(name, plain::file);
    family.accepted(name + "-interlaced", interlaced::file);
    if (colour <= PngWriter.PALETTE) {
      family.accepted(name + "-transparent", plain::transparent);
    }
  }

  /** Pixels in chunks of five bytes. */
  private static byte[] cutUp() {
    PngDrawing drawing = new PngDrawing(6, 5, 8, PngWriter.GRAY, false);
    byte[] data = Zlib.of(drawing.rows());
    PngWriter writer = drawing.head();
    for (int i = 0; i < data.length; i += 5) {
      writer.chunk("IDAT", Arrays.copyOfRange(data, i, Math.min(i + 5, data.length)));
    }
    return writer.end();
  }
}
