package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Good PNGs with a marker in every place that nobody sees. */
final class PngSecrets {

  private static final int HEADER = 33;
  private static final int END = 12;
  private static final Map<String, byte[]> BASES = new LinkedHashMap<>();

  static {
    BASES.put("rgb", new PngDrawing(20, 12, 8, PngWriter.RGB, false).file());
    BASES.put("palette", new PngDrawing(20, 12, 4, PngWriter.PALETTE, true).file());
    BASES.put("rgba-16", new PngDrawing(20, 12, 16, PngWriter.RGBA, false).file());
    BASES.put("apng", Apng.good());
  }

  private final Family family = new Family("metadata-png");

  private PngSecrets() {}

  static Family family() {
    PngSecrets secrets = new PngSecrets();
    secrets.texts();
    secrets.others();
    secrets.places();
    secrets.pixels();
    return secrets.family;
  }

  private void texts() {
    chunk("tEXt", it -> ByteWriter.of("Comment\0" + it));
    chunk("tEXt", "keyword", it -> ByteWriter.of(it + "\0text"));
    chunk("zTXt", it -> join("Comment\0\0", Zlib.of(ByteWriter.of(it))));
    chunk("zTXt", "behind", it -> join("a\0\0", Zlib.of(new byte[9]), ByteWriter.of(it)));
    chunk("iTXt", it -> ByteWriter.of("XML:com.adobe.xmp\0\0\0\0\0" + it));
    chunk("iTXt", "packed", it -> join("a\0\1\0\0\0", Zlib.of(ByteWriter.of(it))));
    chunk("iTXt", "language", it -> ByteWriter.of("a\0\0\0" + it + "\0" + it + "\0text"));
  }

  private void others() {
    chunk("eXIf", it -> Exif.text(Exif.DESCRIPTION, it));
    chunk("eXIf", "gps", it -> Exif.inside(Exif.GPS, Exif.GPS_METHOD, it));
    chunk("iCCP", it -> join("icc\0\0", Zlib.of(Icc.withDescription(it))));
    chunk("iCCP", "unicode", it -> join("icc\0\0", Zlib.of(Icc.withUnicode(it))));
    chunk("iCCP", "name", it -> join(it + "\0\0", Zlib.of(Icc.withDescription("a"))));
    chunk("sPLT", it -> join(it + "\0", new byte[] {8, 1, 2, 3, 4, 0, 1}));
    chunk("pCAL", it -> ByteWriter.of(it + "\0\0\0\0\0\0\0\0\0\0\0unit\0" + "0\0" + "1"));
    for (String type : List.of("prVt", "prVT", "vpAg", "caBX", "dSIG", "meTa", "mkBF", "tRAs")) {
      chunk(type, ByteWriter::of);
    }
  }

  private void places() {
    all("behind-end", (base, marker) -> ByteWriter.join(base, ByteWriter.of(marker)));
    all(
        "chunk-behind-end",
        (base, it) -> ByteWriter.join(base, bare("tEXt", ByteWriter.of("a\0" + it))));
    all(
        "png-behind-end",
        (base, it) ->
            ByteWriter.join(base, inserted(base, HEADER, bare("tEXt", ByteWriter.of("a\0" + it)))));
    all(
        "late",
        (base, it) -> inserted(base, base.length - END, bare("tEXt", ByteWriter.of("a\0" + it))));
    all(
        "late-packed",
        (base, it) ->
            inserted(
                base, base.length - END, bare("zTXt", join("a\0\0", Zlib.of(ByteWriter.of(it))))));
    all(
        "late-private",
        (base, it) -> inserted(base, base.length - END, bare("prVt", ByteWriter.of(it))));
  }

  private void pixels() {
    for (int depth : new int[] {8, 16}) {
      PngDrawing drawing = new PngDrawing(14, 9, depth, PngWriter.RGB, depth == 16);
      String marker = Marker.of("png-pixels" + depth);
      family.accepted(
          "behind-zlib-" + depth,
          () -> idat(drawing, ByteWriter.join(Zlib.of(drawing.rows()), ByteWriter.of(marker))));
      family.either(
          "behind-rows-" + depth,
          () -> idat(drawing, Zlib.of(ByteWriter.join(drawing.rows(), ByteWriter.of(marker)))));
      family.either(
          "chunk-behind-zlib-" + depth,
          () ->
              drawing
                  .head()
                  .chunk("IDAT", Zlib.of(drawing.rows()))
                  .chunk("IDAT", ByteWriter.of(marker))
                  .end());
    }
    for (int used : new int[] {1, 16, 100}) {
      family.accepted("unused-palette-" + used, () -> unusedPalette(used));
    }
  }

  private static byte[] idat(PngDrawing drawing, byte[] data) {
    return drawing.head().chunk("IDAT", data).end();
  }

  private static byte[] unusedPalette(int used) {
    byte[] rows = new byte[8 * 9];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) (i % 9 == 0 ? 0 : i % used);
    }
    byte[] marker = ByteWriter.of(Marker.of("png-palette" + used));
    byte[] palette = ByteWriter.join(PngDrawing.palette(used), Arrays.copyOf(marker, 30));
    return new PngWriter()
        .header(8, 8, 8, PngWriter.PALETTE, 0)
        .chunk("PLTE", palette)
        .chunk("IDAT", Zlib.of(rows))
        .end();
  }

  private static byte[] join(String text, byte[]... more) {
    return ByteWriter.join(ByteWriter.of(text), ByteWriter.join(more));
  }

  /** What a place does with the base and the marker. */
  private interface Placing {
    byte[] place(byte[] base, String marker);
  }

  private void chunk(String type, Function<String, byte[]> content) {
    chunk(type, "", content);
  }

  private void chunk(String type, String variant, Function<String, byte[]> content) {
    all(
        type + variant,
        (base, marker) -> inserted(base, HEADER, bare(type, content.apply(marker))));
  }

  private void all(String name, Placing placing) {
    BASES.forEach(
        (kind, base) ->
            family.accepted(
                name + "-" + kind, () -> placing.place(base, Marker.of("png" + name + kind))));
  }

  private static byte[] bare(String type, byte[] content) {
    byte[] chunk = new PngWriter().chunk(type, content).withoutEnd();
    return Arrays.copyOfRange(chunk, 8, chunk.length);
  }

  private static byte[] inserted(byte[] base, int at, byte[] chunk) {
    return ByteWriter.join(
        Arrays.copyOf(base, at), chunk, Arrays.copyOfRange(base, at, base.length));
  }
}
