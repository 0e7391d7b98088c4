package dev.aviary.adapters.storage.hostile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** GIFs whose headers say what is not so. */
final class LyingGifs {

  private static final int WIDTH = 12;
  private static final int HEIGHT = 9;
  private static final byte[] DATA = GoodGifs.lzw(WIDTH, HEIGHT, 3);

  private LyingGifs() {}

  static Family family() {
    Family family = new Family("lying-gif");
    for (String version : List.of("GIF88a", "GIF89b", "GIF00a", "GIF\0\0\0", "gif89a", "GIF89")) {
      family.either("version-" + version.hashCode(), () -> put(good(), 0, ByteWriter.of(version)));
    }
    bytes(family);
    canvases(family);
    frames(family);
    data(family);
    blocks(family);
    return family;
  }

  /** Every byte of the headers that is no colour. */
  private static void bytes(Family family) {
    byte[] good = GoodGifs.animated(2);
    List<Integer> places = new ArrayList<>();
    for (int at = 6; at < 13; at++) {
      places.add(at);
    }
    // The palette has eight colours; behind it are the loop and the first frame's headers.
    for (int at = 37; at < 37 + 19 + 8 + 11; at++) {
      places.add(at);
    }
    for (int at : places) {
      for (int value : new int[] {0, 1, 0x7F, 0x80, 0xFF}) {
        family.either("byte-" + at + "-" + value, () -> put(good, at, new byte[] {(byte) value}));
      }
    }
  }

  private static byte[] put(byte[] good, int at, byte[] some) {
    byte[] bad = good.clone();
    System.arraycopy(some, 0, bad, at, some.length);
    return bad;
  }

  private static void canvases(Family family) {
    for (int side : new int[] {0, 1, 11, 100, 5_000}) {
      family.either("canvas-wide-" + side, () -> on(GifWriter.canvas(side, HEIGHT, 3)));
      family.either("canvas-high-" + side, () -> on(GifWriter.canvas(WIDTH, side, 3)));
      family.either("canvas-" + side, () -> on(GifWriter.canvas(side, side, 3)));
    }
    family.either("no-palette", () -> on(GifWriter.canvas(WIDTH, HEIGHT, 0)));
    family.either("small-palette", () -> on(GifWriter.canvas(WIDTH, HEIGHT, 1)));
    family.either("background", () -> put(good(), 11, new byte[] {-1}));
  }

  private static byte[] good() {
    return on(GifWriter.canvas(WIDTH, HEIGHT, 3));
  }

  private static byte[] on(GifWriter canvas) {
    return canvas.frame(0, 0, WIDTH, HEIGHT, 3, DATA).end();
  }

  private static void frames(Family family) {
    for (int side : new int[] {0, 1, 8, 13, 300, 65_535}) {
      family.either("frame-wide-" + side, () -> framed(0, 0, side, HEIGHT, 0));
      family.either("frame-high-" + side, () -> framed(0, 0, WIDTH, side, 0));
      family.either("frame-left-" + side, () -> framed(side, 0, WIDTH, HEIGHT, 0));
      family.either("frame-top-" + side, () -> framed(0, side, WIDTH, HEIGHT, 0x40));
    }
    for (int flags : new int[] {0x80, 0x87, 0xC7, 0x3F, 0xFF}) {
      family.either("frame-flags-" + flags, () -> framed(0, 0, WIDTH, HEIGHT, flags));
    }
    family.either("no-frame", () -> GifWriter.canvas(WIDTH, HEIGHT, 3).end());
    family.either("no-frame-but-control", () -> GifWriter.canvas(9, 9, 3).control(1, 1, 1).end());
    for (int colour : new int[] {8, 9, 255}) {
      family.either(
          "transparent-" + colour,
          () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).control(0, 0, colour)));
    }
  }

  private static byte[] framed(int x, int y, int width, int height, int flags) {
    return GifWriter.canvas(WIDTH, HEIGHT, 3).frame(x, y, width, height, flags).data(3, DATA).end();
  }

  private static void data(Family family) {
    for (int depth : new int[] {0, 1, 2, 4, 8, 9, 11, 12, 13, 31, 32, 127, 255}) {
      family.either("depth-" + depth, () -> coded(depth, DATA));
    }
    for (int length : new int[] {0, 1, 2, DATA.length / 2, DATA.length - 1, DATA.length + 50}) {
      family.either("data-" + length, () -> coded(3, Arrays.copyOf(DATA, length)));
    }
    family.either("code-unknown", () -> coded(3, Lzw.codes(3, 15)));
    family.either("code-first-unknown", () -> coded(3, Lzw.codes(3, 10, 11, 12)));
    family.either("code-itself", () -> coded(3, Lzw.codes(3, 0, 10, 11, 12, 13)));
    family.either("code-skipped", () -> coded(3, Lzw.codes(3, 0, 1, 14, 2)));
    family.either("code-end-first", () -> coded(3, Lzw.codes(3, 9)));
    family.either("code-clear", () -> coded(3, Lzw.codes(3, 8, 8, 8, 0, 8, 8)));
    family.either("code-colour-unknown", () -> onTwoColours(Lzw.codes(2, 3, 3, 3, 3)));
    family.either("pixels-too-many", () -> coded(3, Lzw.solid(3, 5_000)));
    family.either("pixels-too-few", () -> coded(3, Lzw.solid(3, 5)));
    family.either("noise", () -> coded(3, PngDrawing.palette(200)));
  }

  private static byte[] onTwoColours(byte[] lzw) {
    return GifWriter.canvas(2, 2, 1).frame(0, 0, 2, 2, 2, lzw).end();
  }

  private static byte[] coded(int depth, byte[] lzw) {
    return GifWriter.canvas(WIDTH, HEIGHT, 3).frame(0, 0, WIDTH, HEIGHT, depth, lzw).end();
  }

  private static void blocks(Family family) {
    byte[] good = good();
    int data = 13 + 24 + 11;
    for (int length : new int[] {0, 1, good[data] - 1, good[data] + 1, 200, 255}) {
      family.either("sub-block-" + length, () -> put(good, data, new byte[] {(byte) length}));
    }
    for (int block : new int[] {0, 1, 0x2D, 0x3B, 0xFF}) {
      family.either(
          "block-" + block,
          () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).raw(new byte[] {(byte) block})));
    }
    family.either("trailer-missing", () -> Arrays.copyOf(good, good.length - 1));
    family.either("trailers", () -> ByteWriter.join(good, new byte[] {0x3B, 0x3B}));
    family.either("twice", () -> ByteWriter.join(good, good));
    family.either(
        "application-short",
        () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).raw(new byte[] {0x21, -1, 3, 1, 2, 3, 0})));
    family.either(
        "loop-empty",
        () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).application("NETSCAPE2.0", new byte[0])));
    family.either(
        "control-empty",
        () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).raw(new byte[] {0x21, -7, 0})));
    family.either(
        "control-short",
        () -> on(GifWriter.canvas(WIDTH, HEIGHT, 3).raw(new byte[] {0x21, -7, 2, 0, 0, 0})));
    family.either(
        "control-long",
        () ->
            on(
                GifWriter.canvas(WIDTH, HEIGHT, 3)
                    .raw(new byte[] {0x21, -7, 6, 0, 0, 0, 0, 0, 0, 0})));
  }
}
