package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.JpegWriter.APP1;
import static dev.aviary.adapters.storage.hostile.JpegWriter.APP2;
import static dev.aviary.adapters.storage.hostile.JpegWriter.COM;
import static dev.aviary.adapters.storage.hostile.JpegWriter.DHT;
import static dev.aviary.adapters.storage.hostile.JpegWriter.DQT;
import static dev.aviary.adapters.storage.hostile.JpegWriter.SOF0;
import static dev.aviary.adapters.storage.hostile.JpegWriter.SOF2;

import java.util.Arrays;
import java.util.function.Consumer;

/** JPEGs that cost more than they weigh. */
final class JpegBombs {

  private static final byte[] NOTHING = {};
  private static final int SIDE = 7_000;

  private JpegBombs() {}

  static Family family() {
    Family family = new Family("bomb-jpeg");
    sizes(family);
    family.large("49-megapixels", () -> zeros(SOF0, SIDE, SIDE, GoodJpegs.GRAY));
    family.large("49-megapixels-420", () -> zeros(SOF0, SIDE, SIDE, GoodJpegs.HALF));
    family.either("49-megapixels-cmyk", () -> zeros(SOF0, SIDE, SIDE, GoodJpegs.INKS));
    family.either("49-megapixels-progressive", JpegBombs::largeProgressive);
    family.either("scans-500", () -> scans(500));
    family.either("scans-20000", () -> scans(20_000));
    family.either("dc-scans-2000", JpegBombs::dcScans);
    family.either("empty-comments", () -> many(40_000, it -> it.segment(COM, NOTHING)));
    family.either("empty-app1", () -> many(40_000, it -> it.segment(APP1, NOTHING)));
    family.either("quantizations", () -> many(5_000, it -> it.segment(DQT, quantization())));
    family.either("huffmans", () -> many(5_000, it -> it.segment(DHT, JpegWriter.huffman())));
    family.either("restarts", () -> many(20_000, it -> it.restart(1)));
    family.either("fill-bytes", () -> many(1, it -> it.raw(filled(400_000, 0xFF))));
    family.either("starts", () -> many(20_000, it -> it.raw(new byte[] {-1, (byte) 0xD8})));
    family.either("ends-of-many-blocks", JpegBombs::longRun);
    for (int of : new int[] {0, 1, 2, 255}) {
      family.either("icc-lying-" + of, () -> many(1, it -> it.segment(APP2, icc(3, of, 100))));
    }
    family.either("icc-40-full", () -> many(40, it -> it.segment(APP2, icc(1, 40, 65_000))));
    family.either("icc-same-255", () -> many(255, it -> it.segment(APP2, icc(1, 255, 10))));
    family.either("icc-size", () -> many(1, it -> it.segment(APP2, iccOfSize(0xFFFFFFFFL))));
    family.either("icc-size-1", () -> many(1, it -> it.segment(APP2, iccOfSize(1))));
    ExifBombs.all()
        .forEach(
            (name, exif) ->
                family.either("exif-" + name, () -> many(1, it -> it.segment(APP1, exif))));
    return family;
  }

  private static void sizes(Family family) {
    for (int sof : new int[] {SOF0, SOF2}) {
      for (int side : new int[] {65_535, 65_500, 20_000, 7_072}) {
        family.refused(
            "size-" + side + "-sof" + (sof - SOF0), () -> tiny(sof, side, side, GoodJpegs.HALF));
      }
      family.refused("above-sof" + (sof - SOF0), () -> tiny(sof, 10_000, 5_001, GoodJpegs.FULL));
      family.either("limit-sof" + (sof - SOF0), () -> tiny(sof, 10_000, 5_000, GoodJpegs.INKS));
      family.either("wide-sof" + (sof - SOF0), () -> tiny(sof, 65_535, 1, GoodJpegs.GRAY));
      family.either("high-sof" + (sof - SOF0), () -> tiny(sof, 1, 65_535, GoodJpegs.HALF));
    }
  }

  private static byte[] tiny(int sof, int width, int height, int[] sampling) {
    return new JpegWriter()
        .tables()
        .frame(sof, width, height, sampling)
        .scan(1, sampling.length, sof == SOF2 ? 0 : 0x003F00, new byte[20])
        .end();
  }

  /** All of a picture of one shade: two zero bits for each block. */
  private static byte[] zeros(int sof, int width, int height, int[] sampling) {
    int blocks = 0;
    for (int each : sampling) {
      blocks += (each >> 4) * (each & 0xF);
    }
    int side = 8 * (sampling[0] >> 4);
    int mcus = Math.ceilDiv(width, side) * Math.ceilDiv(height, side);
    return new JpegWriter()
        .tables()
        .frame(sof, width, height, sampling)
        .scan(sampling.length, new byte[mcus * blocks / 4 + 1])
        .end();
  }

  private static byte[] largeProgressive() {
    JpegWriter writer = new JpegWriter().tables().frame(SOF2, SIDE, SIDE, GoodJpegs.FULL);
    return writer.scan(1, 3, 0, new byte[SIDE * SIDE / 64 * 3 / 8 + 5_000]).end();
  }

  /** Each goes over four megapixels and changes nothing. */
  private static byte[] scans(int count) {
    JpegWriter writer = new JpegWriter().tables().frame(SOF2, 2_000, 2_000, GoodJpegs.GRAY);
    writer.scan(1, 1, 0, new byte[62_500 / 8 + 1]);
    JpegBits bits = new JpegBits();
    for (int i = 0; i < 4; i++) {
      bits.endOfManyBlocks(0x3FFF);
    }
    byte[] nothing = bits.toBytes();
    for (int i = 0; i < count; i++) {
      writer.scan(1, 1, 0x013F00, nothing);
    }
    return writer.end();
  }

  private static byte[] dcScans() {
    JpegWriter writer = new JpegWriter().tables().frame(SOF2, 200, 200, GoodJpegs.GRAY);
    for (int i = 0; i < 2_000; i++) {
      writer.scan(1, 1, 0, new byte[625 / 8 + 1]);
    }
    return writer.end();
  }

  private static byte[] longRun() {
    JpegWriter writer = new JpegWriter().tables().frame(SOF2, 16, 16, GoodJpegs.GRAY);
    JpegBits bits = new JpegBits();
    bits.endOfManyBlocks(0x3FFF);
    return writer.scan(1, 1, 0, new byte[1]).scan(1, 1, 0x013F00, bits.toBytes()).end();
  }

  private static byte[] many(int times, Consumer<JpegWriter> more) {
    JpegWriter writer = new JpegWriter();
    for (int i = 0; i < times; i++) {
      more.accept(writer);
    }
    byte[] picture = new JpegDrawing(16, 16, 0, GoodJpegs.HALF).baseline();
    return writer.raw(Arrays.copyOfRange(picture, 2, picture.length)).withoutEnd();
  }

  private static byte[] quantization() {
    return JpegWriter.quantization();
  }

  private static byte[] filled(int count, int value) {
    byte[] bytes = new byte[count];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static byte[] icc(int number, int of, int length) {
    return new ByteWriter().text("ICC_PROFILE\0").u8(number, of).bytes(new byte[length]).toBytes();
  }

  private static byte[] iccOfSize(long size) {
    byte[] profile = Icc.withDescription("plain");
    System.arraycopy(new ByteWriter().u32(size).toBytes(), 0, profile, 0, 4);
    return new ByteWriter().text("ICC_PROFILE\0").u8(1, 1).bytes(profile).toBytes();
  }
}
