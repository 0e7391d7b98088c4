package dev.aviary.adapters.storage.hostile;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata that leads its reader in circles, or out of the file. */
final class ExifBombs {

  private static final long HUGE = 0xFFFFFFFFL;

  private ExifBombs() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("next-is-itself", orientation(1, 1).u32(8).toBytes());
    all.put("next-beyond", orientation(1, 1).u32(HUGE).toBytes());
    all.put("inside-is-itself", entry(Exif.EXIF, 4, 1, 8));
    all.put("gps-is-header", entry(Exif.GPS, 4, 1, 0));
    all.put("inside-beyond", entry(Exif.EXIF, 4, 1, 0x7FFFFFFF));
    all.put("inside-huge", entry(Exif.EXIF, 4, 1, HUGE));
    all.put("count-huge", entry(Exif.DESCRIPTION, 2, HUGE, 8));
    all.put("count-wraps", entry(Exif.DESCRIPTION, 12, 0x20000001L, 8));
    all.put("offset-negative", entry(Exif.DESCRIPTION, 2, 100, HUGE - 7));
    all.put("type-unknown", entry(Exif.DESCRIPTION, 99, 1, 0));
    all.put("orientation-count", entry(Exif.ORIENTATION, 3, HUGE, 0x60000));
    all.put("orientation-long", entry(Exif.ORIENTATION, 4, 1, 6));
    all.put("orientation-0", Exif.orientation(0));
    all.put("orientation-9", Exif.orientation(9));
    all.put("orientation-65535", Exif.orientation(65_535));
    all.put("entries-65535", orientation(65_535, 1).toBytes());
    all.put("entries-0", Exif.start(0).u32(0).toBytes());
    all.put("first-beyond", new ByteWriter().text("MM").u16(42).u32(HUGE).toBytes());
    all.put("first-is-header", new ByteWriter().text("MM").u16(42).u32(0).toBytes());
    all.put("order-unknown", new ByteWriter().text("XX").u16(42).u32(8).toBytes());
    all.put("no-tiff", new byte[0]);
    all.put("chain", chain());
    all.replaceAll((name, tiff) -> Exif.inJpeg(tiff));
    all.put("cut", new ByteWriter().text("Exif").toBytes());
    return all;
  }

  private static ByteWriter orientation(int entries, int value) {
    return Exif.start(entries).u16(Exif.ORIENTATION).u16(3).u32(1).u16(value).u16(0);
  }

  private static byte[] entry(int tag, int type, long count, long value) {
    return Exif.start(1).u16(tag).u16(type).u32(count).u32(value).u32(0).toBytes();
  }

  /** Ten thousand empty directories. */
  private static byte[] chain() {
    ByteWriter chain = new ByteWriter().text("MM").u16(42).u32(8);
    for (int i = 1; i <= 10_000; i++) {
      chain.u16(0).u32(8 + i * 6L);
    }
    return chain.toBytes();
  }
}
