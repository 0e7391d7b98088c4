package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Good GIFs with a marker in every place that nobody sees. */
final class GifSecrets {

  private static final int COMMENT = 0xFE;
  private static final int PLAIN_TEXT = 0x01;
  private static final Map<String, byte[]> BASES = new LinkedHashMap<>();

  static {
    BASES.put("still", GoodGifs.still(16, 12, 3, 0));
    BASES.put("interlaced", GoodGifs.still(16, 12, 3, 0x40));
    BASES.put("animated", GoodGifs.animated(2));
    BASES.put("animated-1", GoodGifs.animated(1));
  }

  private final Family family = new Family("metadata-gif");

  private GifSecrets() {}

  static Family family() {
    GifSecrets secrets = new GifSecrets();
    for (boolean late : new boolean[] {false, true}) {
      secrets.extensions(late);
    }
    secrets.places();
    return secrets.family;
  }

  private void extensions(boolean late) {
    extension("comment", late, (gif, it) -> gif.extension(COMMENT, ByteWriter.of(it)));
    extension(
        "comment-long", late, (gif, it) -> gif.extension(COMMENT, ByteWriter.of(it.repeat(30))));
    extension("plain-text", late, GifSecrets::plainText);
    extension("application", late, (gif, it) -> gif.application("SECRETS 1.0", ByteWriter.of(it)));
    extension(
        "application-name",
        late,
        (gif, it) -> gif.application(it.substring(0, 11), ByteWriter.of(it)));
    extension("xmp", late, (gif, it) -> gif.application("XMP DataXMP", ByteWriter.of("<x>" + it)));
    extension("xmp-raw", late, GifSecrets::rawXmp);
    extension("icc", late, (gif, it) -> gif.application("ICCRGBG1012", ByteWriter.of(it)));
    extension("loop", late, (gif, it) -> gif.application("NETSCAPE2.0", loop(it)));
    extension("unknown", late, (gif, it) -> gif.extension(0xC0, ByteWriter.of(it)));
  }

  private static byte[] loop(String marker) {
    return ByteWriter.join(new byte[] {1, 0, 0}, ByteWriter.of(marker));
  }

  private static GifWriter plainText(GifWriter gif, String marker) {
    byte[] grid = new ByteWriter().u16(0).u16(0).u16(0).u16(0).u8(8, 8, 1, 0).toBytes();
    return gif.raw(new byte[] {0x21, PLAIN_TEXT, 12})
        .raw(grid)
        .raw(GifWriter.subBlocks(ByteWriter.of(marker)));
  }

  /** As its makers do: no sub-blocks, but an end that leads all who read such out of it. */
  private static GifWriter rawXmp(GifWriter gif, String marker) {
    ByteWriter trailer = new ByteWriter().u8(1);
    for (int i = 255; i >= 0; i--) {
      trailer.u8(i);
    }
    return gif.raw(new byte[] {0x21, -1, 11})
        .raw(ByteWriter.of("XMP DataXMP<x:xmpmeta>" + marker + "</x:xmpmeta>"))
        .raw(trailer.u8(0).toBytes());
  }

  private void extension(
      String name, boolean late, BiFunction<GifWriter, String, GifWriter> extension) {
    all(
        name + (late ? "-late" : ""),
        (base, marker) -> {
          int at = late ? base.length - 1 : 13 + 24;
          byte[] canvas = GifWriter.canvas(16, 12, 0).withoutEnd();
          byte[] more = extension.apply(GifWriter.canvas(16, 12, 0), marker).withoutEnd();
          return inserted(base, at, Arrays.copyOfRange(more, canvas.length, more.length));
        });
  }

  private void places() {
    all("behind-trailer", (base, it) -> ByteWriter.join(base, ByteWriter.of(it)));
    all("gif-behind-trailer", (base, it) -> ByteWriter.join(base, commented(it)));
    all("behind-data", (base, it) -> behindData(it, 0));
    for (int used : new int[] {1, 2, 4}) {
      family.accepted("unused-palette-" + used, () -> unusedPalette(used, 0));
      family.accepted("unused-local-palette-" + used, () -> unusedPalette(0, used));
      family.accepted("overridden-palette-" + used, () -> overridden(used));
    }
  }

  private static byte[] commented(String marker) {
    return GifWriter.canvas(8, 8, 2)
        .extension(COMMENT, ByteWriter.of(marker))
        .frame(0, 0, 8, 8, 2, Lzw.solid(2, 64))
        .end();
  }

  private static byte[] behindData(String marker, int flags) {
    byte[] data = ByteWriter.join(GoodGifs.lzw(16, 12, 3), ByteWriter.of(marker));
    return GifWriter.canvas(16, 12, 3).frame(0, 0, 16, 12, flags).data(3, data).end();
  }

  private static byte[] unusedPalette(int global, int local) {
    GifWriter gif =
        global == 0 ? GifWriter.canvas(8, 8, 0).frame(0, 0, 8, 8, 0x84) : GifWriter.canvas(8, 8, 0);
    ByteWriter palette = new ByteWriter().bytes(PngDrawing.palette(global + local));
    palette.text(Marker.of("gif-palette" + global + local));
    byte[] colours = Arrays.copyOf(palette.toBytes(), 96);
    if (global == 0) {
      return gif.raw(colours).data(5, Lzw.solid(5, 64)).end();
    }
    byte[] bytes = gif.raw(colours).frame(0, 0, 8, 8, 5, Lzw.solid(5, 64)).end();
    bytes[10] = (byte) 0xF4;
    return bytes;
  }

  /** A palette for all frames, each of which has its own. */
  private static byte[] overridden(int depth) {
    byte[] marker = Arrays.copyOf(ByteWriter.of(Marker.of("gif-overridden" + depth)), 96);
    byte[] bytes =
        GifWriter.canvas(8, 8, 0)
            .raw(marker)
            .frame(0, 0, 8, 8, 0x80 | (depth - 1))
            .raw(PngDrawing.palette(1 << depth))
            .data(Math.max(2, depth), Lzw.solid(Math.max(2, depth), 64))
            .end();
    bytes[10] = (byte) 0xF4;
    return bytes;
  }

  private void all(String name, BiFunction<byte[], String, byte[]> placing) {
    BASES.forEach(
        (kind, base) ->
            family.accepted(
                name + "-" + kind, () -> placing.apply(base, Marker.of("gif" + name + kind))));
  }

  private static byte[] inserted(byte[] base, int at, byte[] more) {
    return ByteWriter.join(
        Arrays.copyOf(base, at), more, Arrays.copyOfRange(base, at, base.length));
  }
}
