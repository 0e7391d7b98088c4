package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.JpegWriter.SOF0;
import static dev.aviary.adapters.storage.hostile.JpegWriter.SOF2;
import static dev.aviary.adapters.storage.hostile.JpegWriter.SOS;
import static dev.aviary.adapters.storage.hostile.JpegWriter.frameHeader;

import java.util.Arrays;

/** JPEGs whose headers say what is not so. */
final class LyingJpegs {

  private static final int WIDTH = 24;
  private static final int HEIGHT = 20;
  private static final byte[] DATA = new JpegDrawing(WIDTH, HEIGHT, 0, GoodJpegs.HALF).sequential();
  private static final byte[] SCAN = {3, 1, 0, 2, 0, 3, 0, 0, 63, 0};

  private LyingJpegs() {}

  static Family family() {
    Family family = new Family("lying-jpeg");
    lengths(family, "baseline", new JpegDrawing(WIDTH, HEIGHT, 2, GoodJpegs.HALF).baseline());
    lengths(family, "progressive", new JpegDrawing(9, 9, 0, GoodJpegs.FULL).progressive());
    frames(family);
    LyingJpegTables.addTo(family);
    scans(family);
    order(family);
    return family;
  }

  private static void lengths(Family family, String name, byte[] good) {
    for (int at : Boundaries.jpegMarkers(good)) {
      if (Boundaries.hasLength(good[at + 1] & 0xFF)) {
        int right = Boundaries.u16(good, at + 2);
        for (int wrong : new int[] {0, 1, 2, right - 1, right + 1, right + 400, 0x7FFF, 0xFFFF}) {
          family.either(
              "length-" + name + "-" + at + "-" + wrong, () -> put16(good, at + 2, wrong));
        }
      }
    }
  }

  private static byte[] put16(byte[] good, int at, int value) {
    byte[] bad = good.clone();
    bad[at] = (byte) (value >> 8);
    bad[at + 1] = (byte) value;
    return bad;
  }

  private static void frames(Family family) {
    for (int precision : new int[] {0, 1, 2, 7, 12, 16, 255}) {
      family.either(
          "precision-" + precision, () -> framed(precision, WIDTH, HEIGHT, GoodJpegs.HALF));
    }
    for (int components : new int[] {0, 1, 2, 5, 10, 255}) {
      family.either("components-" + components, () -> framed(8, WIDTH, HEIGHT, same(components)));
      family.either("components-named-" + components, () -> put8(5, components));
    }
    for (int side : new int[] {0, 1, 7, 25, 200, 4_000}) {
      family.either("wide-" + side, () -> framed(8, side, HEIGHT, GoodJpegs.HALF));
      family.either("high-" + side, () -> framed(8, WIDTH, side, GoodJpegs.HALF));
    }
    for (int sampling : new int[] {0, 0x01, 0x10, 0x55, 0xFF, 0x33, 0x44, 0x31, 0x13, 0x14}) {
      int[] first = {sampling, 0x11, 0x11};
      int[] last = {0x11, 0x11, sampling};
      family.either("sampling-first-" + sampling, () -> framed(8, WIDTH, HEIGHT, first));
      family.either("sampling-last-" + sampling, () -> framed(8, WIDTH, HEIGHT, last));
      family.either(
          "sampling-only-" + sampling, () -> framed(8, WIDTH, HEIGHT, new int[] {sampling}));
    }
    for (int sof = 0xC1; sof <= 0xCF; sof++) {
      int kind = sof;
      family.either("sof-" + (sof - SOF0), () -> ended(start().tables().segment(kind, frame())));
    }
    family.either("table-4", () -> put8(8, 4));
    family.either("table-3-missing", () -> put8(8, 3));
    family.either("id-twice", () -> put8(9, 1));
    family.either("id-other", () -> put8(9, 77));
  }

  private static int[] same(int components) {
    int[] sampling = new int[components];
    Arrays.fill(sampling, 0x11);
    return sampling;
  }

  private static byte[] put8(int at, int value) {
    byte[] frame = frame();
    frame[at] = (byte) value;
    return ended(start().tables().segment(SOF0, frame));
  }

  private static void scans(Family family) {
    for (int at = 0; at < SCAN.length; at++) {
      for (int value : new int[] {0, 4, 5, 0x11, 0x44, 64, 255}) {
        byte[] scan = SCAN.clone();
        scan[at] = (byte) value;
        family.either("scan-" + at + "-" + value, () -> scanned(SOF0, scan));
        family.either("scan-progressive-" + at + "-" + value, () -> scanned(SOF2, scan));
      }
    }
  }

  private static byte[] scanned(int sof, byte[] scan) {
    return start().tables().segment(sof, frame()).segment(SOS, scan).raw(DATA).end();
  }

  private static void order(Family family) {
    family.either(
        "frame-twice", () -> ended(start().tables().segment(SOF0, frame()).segment(SOF0, frame())));
    family.either(
        "frame-twice-larger",
        () ->
            ended(
                start().tables().segment(SOF0, frame()).frame(SOF0, 9_000, 9_000, GoodJpegs.HALF)));
    family.either(
        "frame-both-kinds",
        () -> ended(start().tables().segment(SOF0, frame()).segment(SOF2, frame())));
    family.either("frame-missing", () -> ended(start().tables()));
    family.either(
        "frame-after-scan",
        () -> start().tables().segment(SOS, SCAN).raw(DATA).segment(SOF0, frame()).end());
    family.either("scan-missing", () -> start().tables().segment(SOF0, frame()).end());
    family.either(
        "scan-twice",
        () ->
            start()
                .tables()
                .segment(SOF0, frame())
                .segment(SOS, SCAN)
                .raw(DATA)
                .segment(SOS, SCAN)
                .raw(DATA)
                .end());
    family.either(
        "start-twice",
        () -> ended(start().raw(new byte[] {-1, (byte) 0xD8}).tables().segment(SOF0, frame())));
    family.either("start-end", () -> start().end());
    family.either(
        "height-later",
        () ->
            start()
                .tables()
                .frame(SOF0, WIDTH, 0, GoodJpegs.HALF)
                .segment(SOS, SCAN)
                .raw(DATA)
                .segment(0xDC, new byte[] {0, HEIGHT})
                .end());
    family.either(
        "hierarchical",
        () -> ended(start().segment(0xDE, frame()).tables().segment(SOF0, frame())));
    family.either(
        "arithmetic-table",
        () -> ended(start().segment(0xCC, new byte[] {0, 1}).tables().segment(SOF0, frame())));
    family.either(
        "restart-65535", () -> ended(start().restart(65_535).tables().segment(SOF0, frame())));
    family.either(
        "restart-missing", () -> ended(start().restart(1).tables().segment(SOF0, frame())));
    family.either("adobe-9", () -> ended(start().adobe(9).tables().segment(SOF0, frame())));
    family.either(
        "end-missing",
        () -> start().tables().segment(SOF0, frame()).segment(SOS, SCAN).raw(DATA).withoutEnd());
    family.either(
        "data-missing", () -> start().tables().segment(SOF0, frame()).segment(SOS, SCAN).end());
  }

  static JpegWriter start() {
    return new JpegWriter();
  }

  static byte[] frame() {
    return frameHeader(8, WIDTH, HEIGHT, GoodJpegs.HALF);
  }

  private static byte[] framed(int precision, int width, int height, int[] sampling) {
    return ended(start().tables().segment(SOF0, frameHeader(precision, width, height, sampling)));
  }

  static byte[] ended(JpegWriter writer) {
    return writer.segment(SOS, SCAN).raw(DATA).end();
  }
}
