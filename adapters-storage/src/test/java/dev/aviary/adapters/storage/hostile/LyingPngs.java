package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.PngWriter.GRAY;
import static dev.aviary.adapters.storage.hostile.PngWriter.PALETTE;
import static dev.aviary.adapters.storage.hostile.PngWriter.RGB;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** PNGs whose headers say what is not so. */
final class LyingPngs {

  private static final PngDrawing DRAWING = new PngDrawing(10, 8, 8, RGB, false);
  private static final PngDrawing INDEXED = new PngDrawing(10, 8, 8, PALETTE, false);

  private LyingPngs() {}

  static Family family() {
    Family family = new Family("lying-png");
    lengths(family, "rgb", DRAWING.file());
    lengths(family, "palette", INDEXED.transparent());
    lengths(family, "apng", Apng.good());
    headers(family);
    palettes(family);
    data(family);
    order(family);
    return family;
  }

  /** With a checksum that is right for what is said, and with the one that was right before. */
  private static void lengths(Family family, String name, byte[] good) {
    for (int at : Boundaries.pngChunks(good)) {
      int right = Boundaries.u16(good, at + 2);
      Set<Long> wrongs =
          new TreeSet<>(
              List.of(0L, 1L, 3L, right + 1L, right + 13L, 0x7FFFFFFFL, 0x80000000L, -1L));
      wrongs.add(Math.max(0, right - 1L));
      for (long wrong : wrongs) {
        byte[] bad = good.clone();
        System.arraycopy(new ByteWriter().u32(wrong).toBytes(), 0, bad, at, 4);
        String file = name + "-" + at + "-" + wrong;
        family.either("length-" + file, () -> bad);
        family.either("length-checked-" + file, () -> BitFlips.withChecksums(bad));
      }
      byte[] sum = good.clone();
      sum[at + 8 + right] ^= 1;
      family.either("checksum-" + name + "-" + at, () -> sum);
    }
  }

  private static void headers(Family family) {
    for (int colour = 0; colour <= 7; colour++) {
      for (int depth : new int[] {0, 1, 2, 3, 4, 5, 8, 16, 17, 32, 255}) {
        int kind = colour;
        family.either("kind-" + colour + "-" + depth, () -> headed(10, 8, depth, kind, 0));
      }
    }
    for (long side : new long[] {0, 1, 9, 11, 1_000, 0x80000000L, 0xFFFFFFFFL}) {
      family.either("wide-" + side, () -> headed(side, 8, 8, RGB, 0));
      family.either("high-" + side, () -> headed(10, side, 8, RGB, 0));
      family.either("wide-interlaced-" + side, () -> headed(side, 8, 8, RGB, 1));
    }
    for (int value : new int[] {1, 2, 255}) {
      family.either("interlace-" + value, () -> headed(10, 8, 8, RGB, value));
      family.either("compression-" + value, () -> header(10, value));
      family.either("filter-" + value, () -> header(11, value));
    }
    byte[] ihdr = PngWriter.ihdr(10, 8, 8, RGB, 0);
    family.either(
        "header-short", () -> rest(new PngWriter().chunk("IHDR", Arrays.copyOf(ihdr, 9))));
    family.either(
        "header-long", () -> rest(new PngWriter().chunk("IHDR", Arrays.copyOf(ihdr, 20))));
    family.either("header-empty", () -> rest(new PngWriter().chunk("IHDR", new byte[0])));
  }

  private static byte[] headed(long width, long height, int depth, int colour, int interlace) {
    return rest(new PngWriter().header(width, height, depth, colour, interlace));
  }

  private static byte[] header(int at, int value) {
    byte[] ihdr = PngWriter.ihdr(10, 8, 8, RGB, 0);
    ihdr[at] = (byte) value;
    return rest(new PngWriter().chunk("IHDR", ihdr));
  }

  private static byte[] rest(PngWriter head) {
    return head.chunk("IDAT", Zlib.of(DRAWING.rows())).end();
  }

  private static void palettes(Family family) {
    for (int length : new int[] {0, 1, 3, 4, 9, 767, 769, 771, 3_000}) {
      family.either("palette-" + length, () -> indexed(it -> it.chunk("PLTE", new byte[length])));
      family.either(
          "palette-of-rgb-" + length, () -> rest(DRAWING.head().chunk("PLTE", new byte[length])));
      family.either(
          "palette-of-gray-" + length, () -> gray(it -> it.chunk("PLTE", new byte[length])));
      family.either(
          "transparency-" + length,
          () -> indexed(it -> it.chunk("PLTE", new byte[768]).chunk("tRNS", new byte[length])));
      family.either(
          "transparency-of-rgb-" + length,
          () -> rest(DRAWING.head().chunk("tRNS", new byte[length])));
      family.either(
          "transparency-of-gray-" + length, () -> gray(it -> it.chunk("tRNS", new byte[length])));
    }
    family.either("palette-missing", () -> indexed(it -> it));
    family.either(
        "palette-twice",
        () -> indexed(it -> it.chunk("PLTE", new byte[768]).chunk("PLTE", new byte[768])));
    family.either(
        "transparency-first",
        () -> indexed(it -> it.chunk("tRNS", new byte[2]).chunk("PLTE", new byte[768])));
    family.either(
        "palette-last",
        () ->
            INDEXED
                .head()
                .chunk("IDAT", Zlib.of(INDEXED.rows()))
                .chunk("PLTE", new byte[768])
                .end());
  }

  private static byte[] indexed(UnaryOperator<PngWriter> palette) {
    PngWriter head = new PngWriter().header(10, 8, 8, PALETTE, 0);
    return palette.apply(head).chunk("IDAT", Zlib.of(INDEXED.rows())).end();
  }

  private static byte[] gray(UnaryOperator<PngWriter> palette) {
    PngDrawing gray = new PngDrawing(10, 8, 8, GRAY, false);
    return palette.apply(gray.head()).chunk("IDAT", Zlib.of(gray.rows())).end();
  }

  private static void data(Family family) {
    byte[] rows = DRAWING.rows();
    byte[] good = Zlib.of(rows);
    for (int length : new int[] {0, 1, 30, rows.length - 1, rows.length + 1, rows.length * 3}) {
      family.either("rows-" + length, () -> idat(Zlib.of(Arrays.copyOf(rows, length))));
    }
    for (int filter : new int[] {5, 6, 128, 255}) {
      byte[] bad = rows.clone();
      bad[31] = (byte) filter;
      family.either("row-filter-" + filter, () -> idat(Zlib.of(bad)));
    }
    for (int at : new int[] {0, 1, good.length - 1, good.length - 4}) {
      for (int value : new int[] {0, 0x20, 0x79, 0xFF}) {
        byte[] bad = good.clone();
        bad[at] = (byte) value;
        family.either("zlib-" + at + "-" + value, () -> idat(bad));
      }
    }
    for (int length : new int[] {0, 1, 2, 3, good.length / 2, good.length - 4, good.length - 1}) {
      family.either("zlib-cut-" + length, () -> idat(Arrays.copyOf(good, length)));
    }
    family.either("zlib-twice", () -> idat(ByteWriter.join(good, good)));
    family.either("zlib-raw", () -> idat(Arrays.copyOfRange(good, 2, good.length - 4)));
  }

  private static byte[] idat(byte[] data) {
    return DRAWING.head().chunk("IDAT", data).end();
  }

  private static void order(Family family) {
    byte[] good = Zlib.of(DRAWING.rows());
    byte[] half = Arrays.copyOf(good, good.length / 2);
    byte[] other = Arrays.copyOfRange(good, good.length / 2, good.length);
    byte[] larger = PngWriter.ihdr(9_000, 9_000, 8, RGB, 0);
    family.either(
        "header-twice", () -> rest(DRAWING.head().chunk("IHDR", PngWriter.ihdr(10, 8, 8, RGB, 0))));
    family.either("header-twice-larger", () -> rest(DRAWING.head().chunk("IHDR", larger)));
    family.either(
        "header-after", () -> DRAWING.head().chunk("IDAT", good).chunk("IHDR", larger).end());
    family.either("header-missing", () -> rest(new PngWriter()));
    family.either(
        "header-second",
        () -> rest(new PngWriter().chunk("tEXt", new byte[5]).header(10, 8, 8, RGB, 0)));
    family.either("data-missing", () -> DRAWING.head().end());
    family.either(
        "data-apart",
        () ->
            DRAWING
                .head()
                .chunk("IDAT", half)
                .chunk("tEXt", new byte[5])
                .chunk("IDAT", other)
                .end());
    family.either(
        "data-crossed", () -> DRAWING.head().chunk("IDAT", other).chunk("IDAT", half).end());
    family.either("end-missing", () -> DRAWING.head().chunk("IDAT", good).withoutEnd());
    family.either(
        "end-long",
        () -> DRAWING.head().chunk("IDAT", good).chunk("IEND", new byte[9]).withoutEnd());
    family.either("end-first", () -> rest(DRAWING.head().chunk("IEND", new byte[0])));
    for (String type :
        List.of("CRIT", "IdAT", "iDAT", "1234", "\0\0\0\0", "\377\377\377\377", "    ")) {
      family.either(
          "chunk-" + type.hashCode(), () -> rest(DRAWING.head().chunk(type, new byte[5])));
    }
  }
}
