package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.GifWriter.pixels;

import java.util.Arrays;

/** GIFs as the web knows them. */
final class GoodGifs {

  private GoodGifs() {}

  static Family family() {
    Family family = new Family("good-gif");
    for (int depth = 1; depth <= 8; depth++) {
      int colours = depth;
      family.accepted("depth-" + depth, () -> still(20, 14, colours, 0));
      family.accepted("interlaced-" + depth, () -> still(21, 19, colours, 0x40));
    }
    family.accepted("old", () -> ByteWriter.join(ByteWriter.of("GIF87a"), tail(still(9, 7, 2, 0))));
    family.accepted("one-pixel", () -> still(1, 1, 1, 0));
    family.accepted("full-table", () -> still(120, 100, 7, 0));
    family.accepted("local-palette", GoodGifs::localPalette);
    family.accepted("transparent", () -> control(0, 3).end());
    family.accepted("smaller-frame", GoodGifs::smallerFrame);
    for (int disposal = 0; disposal <= 3; disposal++) {
      int kind = disposal;
      family.accepted("animated-" + disposal, () -> animated(kind));
    }
    family.accepted("animated-once", () -> frames(control(1, -1), 1).end());
    family.accepted("no-trailer-loop", () -> frames(control(0, 0).loop(), 2).end());
    return family;
  }

  static byte[] still(int width, int height, int depth, int flags) {
    return GifWriter.canvas(width, height, depth)
        .frame(0, 0, width, height, flags)
        .data(Math.max(2, depth), lzw(width, height, depth))
        .end();
  }

  static byte[] lzw(int width, int height, int depth) {
    return Lzw.of(Math.max(2, depth), pixels(width, height, depth));
  }

  static byte[] animated(int disposal) {
    return frames(GifWriter.canvas(16, 12, 3).loop(), disposal).end();
  }

  private static GifWriter frames(GifWriter writer, int disposal) {
    for (int i = 0; i < 3; i++) {
      writer.control(disposal, 4, i).frame(i, i, 10, 8, 3, lzw(10, 8, 3));
    }
    return writer;
  }

  private static GifWriter control(int disposal, int transparent) {
    return GifWriter.canvas(16, 12, 3)
        .control(disposal, 5, transparent)
        .frame(0, 0, 16, 12, 3, lzw(16, 12, 3));
  }

  private static byte[] localPalette() {
    return GifWriter.canvas(16, 12, 0)
        .frame(0, 0, 16, 12, 0x80 | 3)
        .raw(PngDrawing.palette(16))
        .data(4, lzw(16, 12, 4))
        .end();
  }

  private static byte[] smallerFrame() {
    return GifWriter.canvas(30, 20, 2).frame(7, 5, 9, 8, 2, lzw(9, 8, 2)).end();
  }

  private static byte[] tail(byte[] gif) {
    return Arrays.copyOfRange(gif, 6, gif.length);
  }
}
