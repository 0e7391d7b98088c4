package dev.aviary.adapters.storage.hostile;

import java.util.function.UnaryOperator;

/** Animated PNGs that lie about their frames, or have too many. */
final class ApngBombs {

  private static final int WIDTH = 12;
  private static final int HEIGHT = 10;

  private ApngBombs() {}

  static Family family() {
    Family family = new Family("bomb-apng");
    for (long count : new long[] {0, 1, 2, 4, 1_000, 0x7FFFFFFFL, 0xFFFFFFFFL}) {
      family.either("count-" + count, () -> frames(count, 3));
    }
    family.either("frames-1001", () -> frames(1_001, 1_001));
    family.either("frames-20000", () -> frames(20_000, 20_000));
    for (long side : new long[] {0, 1, 13, 65_535, 0x7FFFFFFFL, 0xFFFFFFFFL}) {
      family.either("wide-" + side, () -> second(it -> it.control(side, 4, 0, 0).frame(5, 4)));
      family.either("high-" + side, () -> second(it -> it.control(5, side, 0, 0).frame(5, 4)));
      family.either("left-" + side, () -> second(it -> it.control(5, 4, side, 0).frame(5, 4)));
      family.either("top-" + side, () -> second(it -> it.control(5, 4, 0, side).frame(5, 4)));
      family.either(
          "first-" + side, () -> new Apng().count(1).control(side, side, 0, 0).still().end());
    }
    family.either("sequence", () -> second(it -> it.skipped().control(5, 4, 0, 0).frame(5, 4)));
    family.either("no-data", () -> second(it -> it.control(5, 4, 0, 0)));
    family.either("controls", () -> second(ApngBombs::controls));
    family.either("no-control", () -> second(it -> it.frame(5, 4)));
    family.either("too-little", () -> second(it -> it.control(5, 4, 0, 0).frame(2, 2)));
    family.either("too-much", () -> second(it -> it.control(5, 4, 0, 0).frame(12, 10)));
    family.either("gigabyte", () -> second(it -> it.control(5, 4, 0, 0).data(gigabyte())));
    family.either("noise", () -> second(it -> it.control(5, 4, 0, 0).data(new byte[50])));
    family.either("empty", () -> second(it -> it.control(5, 4, 0, 0).data(new byte[0])));
    family.either("short-control", () -> second(it -> it.chunk("fcTL", new byte[10])));
    family.either("short-data", () -> second(it -> it.chunk("fdAT", new byte[2])));
    family.either("two-counts", () -> second(it -> it.count(5)));
    family.either("short-count", () -> new Apng().chunk("acTL", new byte[3]).still().end());
    family.either("no-still", () -> new Apng().count(1).control(5, 4, 0, 0).frame(5, 4).end());
    family.either("late-count", () -> new Apng().still().count(1).end());
    return family;
  }

  private static byte[] second(UnaryOperator<Apng> frame) {
    return frame.apply(new Apng().count(2).control(WIDTH, HEIGHT, 0, 0).still()).end();
  }

  private static byte[] frames(long count, int real) {
    Apng apng = new Apng().count(count).control(WIDTH, HEIGHT, 0, 0).still();
    for (int i = 1; i < real; i++) {
      apng.control(1, 1, 0, 0).frame(1, 1);
    }
    return apng.end();
  }

  private static Apng controls(Apng apng) {
    for (int i = 0; i < 20_000; i++) {
      apng.control(5, 4, 0, 0);
    }
    return apng;
  }

  private static byte[] gigabyte() {
    return Zlib.zeros(1L << 30);
  }
}
