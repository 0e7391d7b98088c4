package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.function.Consumer;

/** GIFs that cost more than they weigh. */
final class GifBombs {

  private static final int SIDE = 7_000;
  private static final int MOST = 65_535;

  private GifBombs() {}

  static Family family() {
    Family family = new Family("bomb-gif");
    family.refused("largest", () -> tiny(MOST, MOST, MOST, MOST));
    family.refused("largest-canvas", () -> tiny(MOST, MOST, 1, 1));
    family.refused("above", () -> tiny(10_000, 5_001, 10_000, 5_001));
    family.refused("largest-frame", () -> tiny(10, 10, MOST, MOST));
    family.either("limit", () -> tiny(10_000, 5_000, 10_000, 5_000));
    family.either("limit-canvas", () -> tiny(10_000, 5_000, 2, 2));
    family.either("wide", () -> tiny(MOST, 1, MOST, 1));
    family.either("high", () -> tiny(1, MOST, 1, MOST));
    family.large("49-megapixels", () -> solid(1, SIDE, 0));
    family.either("49-megapixels-interlaced", () -> solid(1, SIDE, 0x40));
    family.refused("20-times-49-megapixels", () -> solid(20, SIDE, 0));
    family.either("200-times-megapixel", () -> solid(200, 1_000, 0));
    family.refused("999-times-megapixel", () -> solid(999, 1_000, 0));
    for (int disposal = 0; disposal <= 7; disposal++) {
      int kind = disposal;
      family.either("frames-1001-disposal-" + kind, () -> frames(1_001, 4, kind));
      family.either("frames-900-on-5-megapixels-disposal-" + kind, () -> frames(900, 2_236, kind));
    }
    family.refused("frames-100000", () -> frames(100_000, 1, 0));
    family.either("frames-1000", () -> frames(1_000, 1, 0));
    family.refused("frames-bare-100000", GifBombs::bareFrames);
    family.either("local-palettes", GifBombs::localPalettes);
    extensions(family);
    data(family);
    return family;
  }

  private static void extensions(Family family) {
    byte[] empty = new byte[0];
    family.either("comments", () -> before(it -> it.extension(0xFE, empty), 100_000));
    family.either(
        "comment-2-megabytes", () -> before(it -> it.extension(0xFE, new byte[2_000_000]), 1));
    family.either("comment-of-bytes", () -> before(it -> it.raw(comment()), 1));
    family.either("unknown", () -> before(it -> it.extension(0x77, empty), 100_000));
    family.either("loops", () -> before(GifWriter::loop, 50_000));
    family.either("controls", () -> before(it -> it.control(0, 0, 0), 50_000));
    family.either("slow", () -> before(it -> it.control(0, MOST, -1), 1));
  }

  private static void data(Family family) {
    byte[] pixels = Lzw.solid(2, 64);
    family.either("sub-blocks-of-1", () -> drawn(GifWriter.subBlocks(Lzw.solid(2, 64), 1)));
    family.either("goes-on", () -> drawn(GifWriter.subBlocks(Lzw.solid(2, 400_000_000))));
    family.either("clears", () -> drawn(GifWriter.subBlocks(filled(1_000_000, 0x24))));
    family.either("after-end", () -> drawn(GifWriter.subBlocks(Arrays.copyOf(pixels, 1_000_000))));
    family.either("zeros", () -> drawn(GifWriter.subBlocks(new byte[500_000])));
    family.either("ones", () -> drawn(GifWriter.subBlocks(filled(500_000, 0xFF))));
    family.either(
        "endless",
        () -> GifWriter.canvas(8, 8, 2).frame(0, 0, 8, 8, 0).raw(endless()).withoutEnd());
    family.either("chain", GifBombs::longestChain);
  }

  private static byte[] tiny(int width, int height, int frameWidth, int frameHeight) {
    return GifWriter.canvas(width, height, 2)
        .frame(0, 0, frameWidth, frameHeight, 2, Lzw.solid(2, 4))
        .end();
  }

  private static byte[] solid(int frames, int side, int flags) {
    byte[] data = Lzw.solid(2, (long) side * side);
    GifWriter writer = GifWriter.canvas(side, side, 2);
    for (int i = 0; i < frames; i++) {
      writer.frame(0, 0, side, side, flags).data(2, data);
    }
    return writer.end();
  }

  /** Of one pixel each. */
  private static byte[] frames(int count, int side, int disposal) {
    GifWriter writer = GifWriter.canvas(side, side, 2);
    byte[] data = Lzw.solid(2, 1);
    for (int i = 0; i < count; i++) {
      writer.control(disposal, 1, -1).frame(0, 0, 1, 1, 2, data);
    }
    return writer.end();
  }

  private static byte[] bareFrames() {
    GifWriter writer = GifWriter.canvas(1, 1, 2);
    for (int i = 0; i < 100_000; i++) {
      writer.frame(0, 0, 1, 1, 0).raw(new byte[] {2, 0});
    }
    return writer.end();
  }

  private static byte[] localPalettes() {
    GifWriter writer = GifWriter.canvas(2, 2, 0).loop();
    for (int i = 0; i < 900; i++) {
      writer.frame(0, 0, 2, 2, 0x87).raw(PngDrawing.palette(256)).data(8, Lzw.solid(8, 4));
    }
    return writer.end();
  }

  private static byte[] before(Consumer<GifWriter> more, int times) {
    GifWriter writer = GifWriter.canvas(8, 8, 2);
    for (int i = 0; i < times; i++) {
      more.accept(writer);
    }
    return writer.frame(0, 0, 8, 8, 2, Lzw.solid(2, 64)).end();
  }

  private static byte[] drawn(byte[] subBlocks) {
    return GifWriter.canvas(8, 8, 2).frame(0, 0, 8, 8, 0).raw(new byte[] {2}).raw(subBlocks).end();
  }

  private static byte[] comment() {
    return ByteWriter.join(new byte[] {0x21, -2}, GifWriter.subBlocks(new byte[500_000], 1));
  }

  private static byte[] endless() {
    return new ByteWriter().u8(2).repeated(5_000, filled(256, 0xFF)).toBytes();
  }

  /** The longest strings that a table can hold, again and again, in a picture that holds them. */
  private static byte[] longestChain() {
    return GifWriter.canvas(4_000, 4_000, 2)
        .frame(0, 0, 4_000, 4_000, 2, Lzw.solid(2, 16_000_000))
        .end();
  }

  private static byte[] filled(int count, int value) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
