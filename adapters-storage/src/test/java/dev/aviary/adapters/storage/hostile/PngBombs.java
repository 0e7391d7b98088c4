package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.PngWriter.GRAY;
import static dev.aviary.adapters.storage.hostile.PngWriter.GRAY_ALPHA;
import static dev.aviary.adapters.storage.hostile.PngWriter.PALETTE;
import static dev.aviary.adapters.storage.hostile.PngWriter.RGB;
import static dev.aviary.adapters.storage.hostile.PngWriter.RGBA;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/** PNGs that cost more than they weigh. */
final class PngBombs {

  private static final int SIDE = 7_000;
  private static final long LARGEST = 0x7FFFFFFFL;
  private static final long GIGABYTE = 1L << 30;
  private static final byte[] NOTHING = {};

  private PngBombs() {}

  static Family family() {
    Family family = new Family("bomb-png");
    sizes(family);
    real(family);
    compressed(family);
    family.either("empty-idat", () -> pieces(new byte[0], 100_000));
    family.either("idat-of-one-byte", PngBombs::singleBytes);
    family.either("many-tEXt", () -> many(50_000, "tEXt", ByteWriter.of("a\0b")));
    family.either("many-empty", () -> many(100_000, "prVt", NOTHING));
    family.either("many-gAMA", () -> many(20_000, "gAMA", new byte[] {0, 0, (byte) 177, 0}));
    family.either("many-PLTE", () -> many(2_000, "PLTE", PngDrawing.palette(256)));
    family.either("large-tEXt", () -> many(1, "tEXt", new byte[2_000_000]));
    family.either("splt-lying", () -> many(1, "sPLT", ByteWriter.of("a\0\020")));
    ExifBombs.all()
        .forEach((name, exif) -> family.either("exif-" + name, () -> many(1, "eXIf", tiff(exif))));
    return family;
  }

  private static void sizes(Family family) {
    for (int colour : new int[] {GRAY, RGB, PALETTE, GRAY_ALPHA, RGBA}) {
      family.refused("largest-" + colour, () -> tiny(LARGEST, LARGEST, colour, 0));
      family.refused("65535-" + colour, () -> tiny(65_535, 65_535, colour, 0));
      family.refused("above-interlaced-" + colour, () -> tiny(10_000, 5_001, colour, 1));
      family.either("limit-" + colour, () -> tiny(10_000, 5_000, colour, 0));
      family.refused("wide-" + colour, () -> tiny(LARGEST, 1, colour, 0));
      family.refused("high-" + colour, () -> tiny(1, LARGEST, colour, 1));
    }
    family.either("wide-within", () -> tiny(50_000_000, 1, RGBA, 0));
    family.either("high-within", () -> tiny(1, 50_000_000, GRAY, 1));
  }

  private static void real(Family family) {
    family.large("49-megapixels-1-bit", () -> zeros(1, GRAY, 0, 1));
    family.large("49-megapixels-gray", () -> zeros(8, GRAY, 0, 8));
    family.large("49-megapixels-rgba", () -> zeros(8, RGBA, 0, 32));
    family.either("49-megapixels-rgba-16", () -> zeros(16, RGBA, 0, 64));
    family.either("49-megapixels-interlaced", () -> zeros(8, GRAY, 1, 8));
    family.either("narrow-50-megapixels", PngBombs::narrow);
  }

  /** In the metadata, and behind the last pixel. */
  private static void compressed(Family family) {
    family.either("zTXt", () -> many(1, "zTXt", named("a\0\0", Zlib.zeros(GIGABYTE))));
    family.either("iTXt", () -> many(1, "iTXt", named("a\0\1\0\0\0", Zlib.zeros(GIGABYTE))));
    family.either("iCCP", () -> many(1, "iCCP", named("a\0\0", Zlib.zeros(GIGABYTE))));
    family.either("zTXt-64", () -> many(64, "zTXt", named("a\0\0", Zlib.zeros(GIGABYTE / 64))));
    family.either("iCCP-twice", () -> many(2, "iCCP", named("a\0\0", Zlib.zeros(GIGABYTE / 2))));
    family.either("nested", () -> many(1, "zTXt", named("a\0\0", nested())));
    family.either("idat-goes-on", () -> pieces(Zlib.zeros(GIGABYTE), 0));
    family.either("idat-is-zeros", PngBombs::onlyZeros);
  }

  private static byte[] tiny(long width, long height, int colour, int interlace) {
    PngWriter writer = new PngWriter().header(width, height, 8, colour, interlace);
    if (colour == PALETTE) {
      writer.chunk("PLTE", PngDrawing.palette(2));
    }
    return writer.chunk("IDAT", Zlib.of(new byte[100])).end();
  }

  /** All pixels of a picture, all the same. */
  private static byte[] zeros(int depth, int colour, int interlace, int bits) {
    // Seven passes have fifteen eighths of the rows of one.
    long rows = interlace == 0 ? SIDE : 13_125;
    long bytes = (long) SIDE * SIDE * bits / 8 + rows;
    return new PngWriter()
        .header(SIDE, SIDE, depth, colour, interlace)
        .chunk("IDAT", Zlib.zeros(bytes))
        .end();
  }

  private static byte[] narrow() {
    return new PngWriter()
        .header(1, 50_000_000, 8, GRAY, 0)
        .chunk("IDAT", Zlib.zeros(100_000_000))
        .end();
  }

  private static byte[] onlyZeros() {
    return new PngWriter().header(10, 10, 8, RGB, 0).chunk("IDAT", Zlib.zeros(GIGABYTE)).end();
  }

  private static byte[] nested() {
    return Zlib.of(Zlib.of(Zlib.of(Zlib.zeros(GIGABYTE))));
  }

  private static byte[] named(String name, byte[] content) {
    return ByteWriter.join(ByteWriter.of(name), content);
  }

  private static byte[] tiff(byte[] exif) {
    return Arrays.copyOfRange(exif, Math.min(6, exif.length), exif.length);
  }

  /** Chunks before the pixels of a picture. */
  private static byte[] many(int times, String type, byte[] content) {
    byte[] chunk = new PngWriter().chunk(type, content).withoutEnd();
    byte[] bare = Arrays.copyOfRange(chunk, 8, chunk.length);
    return around(it -> it.raw(new ByteWriter().repeated(times, bare).toBytes()), it -> it);
  }

  private static byte[] pieces(byte[] more, int empty) {
    byte[] chunk = new PngWriter().chunk("IDAT", NOTHING).withoutEnd();
    byte[] bare = Arrays.copyOfRange(chunk, 8, chunk.length);
    byte[] many = new ByteWriter().repeated(empty, bare).toBytes();
    return around(it -> it.raw(many), it -> it.raw(many).chunk("IDAT", more));
  }

  private static byte[] singleBytes() {
    PngDrawing drawing = new PngDrawing(120, 100, 8, RGB, false);
    PngWriter writer = drawing.head();
    for (byte each : Zlib.of(drawing.rows())) {
      writer.chunk("IDAT", new byte[] {each});
    }
    return writer.end();
  }

  private static byte[] around(UnaryOperator<PngWriter> before, UnaryOperator<PngWriter> after) {
    PngDrawing drawing = new PngDrawing(10, 10, 8, RGB, false);
    PngWriter head = before.apply(drawing.head());
    return after.apply(head.chunk("IDAT", Zlib.of(drawing.rows()))).end();
  }
}
