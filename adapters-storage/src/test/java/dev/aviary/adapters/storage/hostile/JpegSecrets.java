package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.JpegWriter.APP0;
import static dev.aviary.adapters.storage.hostile.JpegWriter.APP1;
import static dev.aviary.adapters.storage.hostile.JpegWriter.APP2;
import static dev.aviary.adapters.storage.hostile.JpegWriter.COM;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Good JPEGs with a marker in every place that nobody sees. */
final class JpegSecrets {

  private static final Map<String, byte[]> BASES = new LinkedHashMap<>();

  static {
    BASES.put("baseline", new JpegDrawing(34, 26, 0, GoodJpegs.HALF).baseline());
    BASES.put("progressive", new JpegDrawing(34, 26, 2, GoodJpegs.FULL).progressive());
    BASES.put("gray", new JpegDrawing(34, 26, 0, GoodJpegs.GRAY).baseline());
    BASES.put("cmyk", new JpegDrawing(34, 26, 0, GoodJpegs.INKS).adobe(0));
  }

  private final Family family = new Family("metadata-jpeg");

  private JpegSecrets() {}

  static Family family() {
    JpegSecrets secrets = new JpegSecrets();
    secrets.applications();
    secrets.exif();
    secrets.wellKnown();
    secrets.places();
    return secrets.family;
  }

  private void applications() {
    for (int i = 0; i < 16; i++) {
      segment("app" + i, APP0 + i, ByteWriter::of);
    }
    segment("comment", COM, ByteWriter::of);
  }

  private void exif() {
    exif("description", it -> Exif.text(Exif.DESCRIPTION, it));
    exif("artist", it -> Exif.text(Exif.ARTIST, it));
    exif("gps", it -> Exif.inside(Exif.GPS, Exif.GPS_METHOD, it));
    exif("maker-note", it -> Exif.inside(Exif.EXIF, Exif.MAKER_NOTE, it));
    exif("user-comment", it -> Exif.inside(Exif.EXIF, Exif.USER_COMMENT, it));
    exif("thumbnail", it -> Exif.thumbnail(commented(it)));
    exif("behind", it -> ByteWriter.join(Exif.orientation(1), ByteWriter.of(it)));
  }

  private void exif(String name, Function<String, byte[]> tiff) {
    segment("exif-" + name, APP1, it -> Exif.inJpeg(tiff.apply(it)));
  }

  private static byte[] commented(String text) {
    byte[] picture = new JpegDrawing(8, 8, 0, GoodJpegs.GRAY).baseline();
    return inserted(picture, 2, new JpegWriter().segment(COM, ByteWriter.of(text)));
  }

  private void wellKnown() {
    segment("xmp", APP1, it -> ByteWriter.of("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + it));
    segment(
        "xmp-extended",
        APP1,
        it -> ByteWriter.of("http://ns.adobe.com/xmp/extension/\0" + "0".repeat(40) + it));
    segment("iptc", 0xED, JpegSecrets::iptc);
    segment("icc", APP2, it -> icc(Icc.withDescription(it)));
    segment("icc-unicode", APP2, it -> icc(Icc.withUnicode(it)));
    segment(
        "icc-behind",
        APP2,
        it -> icc(ByteWriter.join(Icc.withDescription("a"), ByteWriter.of(it))));
    segment("mpf", APP2, it -> ByteWriter.of("MPF\0MM\0*\0\0\0\010" + it));
    segment("jfxx", APP0, it -> ByteWriter.join(ByteWriter.of("JFXX\0\020"), commented(it)));
    segment("adobe-long", 0xEE, it -> ByteWriter.of("Ducky\0" + it));
    segment("c2pa", 0xEB, it -> ByteWriter.of("JP\0\001\0\0\0\001\0\0\0\100jumb" + it));
    all("jfif-thumbnail", JpegSecrets::jfifThumbnail);
  }

  private static byte[] iptc(String text) {
    return new ByteWriter()
        .text("Photoshop 3.0\0" + "8BIM")
        .u16(0x0404)
        .u16(0)
        .u32(text.length() + 5L)
        .u8(0x1C, 2, 120)
        .u16(text.length())
        .text(text)
        .toBytes();
  }

  private static byte[] icc(byte[] profile) {
    return new ByteWriter().text("ICC_PROFILE\0").u8(1, 1).bytes(profile).toBytes();
  }

  private static byte[] jfifThumbnail(byte[] base, String marker) {
    byte[] pixels = Arrays.copyOf(ByteWriter.of(marker), 30);
    byte[] jfif =
        new ByteWriter().text("JFIF\0").u8(1, 1, 0, 0, 1, 0, 1, 5, 2).bytes(pixels).toBytes();
    boolean has = (base[3] & 0xFF) == APP0;
    byte[] rest = Arrays.copyOfRange(base, has ? 4 + Boundaries.u16(base, 4) : 2, base.length);
    return new JpegWriter().segment(APP0, jfif).raw(rest).withoutEnd();
  }

  private void places() {
    all("behind-end", (base, marker) -> ByteWriter.join(base, ByteWriter.of(marker)));
    all("picture-behind-end", (base, marker) -> ByteWriter.join(base, commented(marker)));
    all("comment-last", (base, marker) -> before(base, -1, marker));
    all("comment-before-scan", (base, marker) -> before(base, -2, marker));
    all("comment-first", (base, marker) -> before(base, 1, marker));
    all("extra-components", JpegSecrets::behindHuffman);
  }

  /** In front of the segment with this number, counted from the end if negative. */
  private static byte[] before(byte[] base, int number, String marker) {
    List<Integer> markers =
        Boundaries.jpegMarkers(base).stream().filter(it -> !isRestart(base, it)).toList();
    int at = markers.get(number < 0 ? markers.size() + number : number);
    return inserted(base, at, new JpegWriter().segment(COM, ByteWriter.of(marker)));
  }

  private static boolean isRestart(byte[] base, int at) {
    return (base[at + 1] & 0xF8) == 0xD0;
  }

  /** As symbols of a table that no component uses. */
  private static byte[] behindHuffman(byte[] base, String marker) {
    ByteWriter table = new ByteWriter().u8(0x13).bytes(new byte[15]).u8(marker.length());
    return inserted(
        base, 2, new JpegWriter().segment(JpegWriter.DHT, table.text(marker).toBytes()));
  }

  /** What a place does with the base and the marker. */
  private interface Placing {
    byte[] place(byte[] base, String marker);
  }

  /** Behind the first segment, which some want to be of JFIF or Adobe. */
  private void segment(String name, int marker, Function<String, byte[]> payload) {
    all(
        name,
        (base, secret) ->
            inserted(
                base,
                4 + Boundaries.u16(base, 4),
                new JpegWriter().segment(marker, payload.apply(secret))));
  }

  private void all(String name, Placing placing) {
    BASES.forEach(
        (kind, base) ->
            family.accepted(
                name + "-" + kind, () -> placing.place(base, Marker.of("jpeg" + name + kind))));
  }

  private static byte[] inserted(byte[] base, int at, JpegWriter more) {
    byte[] segments = more.withoutEnd();
    return ByteWriter.join(
        Arrays.copyOf(base, at),
        Arrays.copyOfRange(segments, 2, segments.length),
        Arrays.copyOfRange(base, at, base.length));
  }
}
