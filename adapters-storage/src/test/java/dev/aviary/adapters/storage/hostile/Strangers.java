package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is no picture of the three formats, or only begins as one. */
final class Strangers {

  private Strangers() {}

  static Family family() {
    Family family = new Family("stranger");
    heads().forEach((name, head) -> each(family, name, ByteWriter.of(head)));
    Polyglots.others().forEach((name, bytes) -> family.refused(name, () -> bytes));
    family.refused("empty", () -> new byte[0]);
    for (int value : new int[] {0, 'G', 0x89, 0xFF, '<'}) {
      family.refused("one-byte-" + value, () -> new byte[] {(byte) value});
    }
    family.refused("zeros", () -> new byte[10_000]);
    family.refused("text", () -> ByteWriter.of("A picture says more. ".repeat(100)));
    magics(family);
    splices(family);
    return family;
  }

  private static void each(Family family, String name, byte[] head) {
    family.refused(name, () -> head);
    family.refused(name + "-long", () -> Arrays.copyOf(head, 3_000));
  }

  private static Map<String, String> heads() {
    Map<String, String> heads = new LinkedHashMap<>();
    heads.put("bmp", "BM\072\0\0\0\0\0\0\0\066\0\0\0\050\0\0\0\001\0\0\0\001\0\0\0");
    heads.put("webp", "RIFF\044\0\0\0WEBPVP8 \030\0\0\0");
    heads.put("tiff-little", "II*\0\010\0\0\0");
    heads.put("tiff-big", "MM\0*\0\0\0\010");
    heads.put("ico", "\0\0\001\0\001\0\020\020\0\0\001\0");
    heads.put("mp4", "\0\0\0\030ftypmp42\0\0\0\0mp42isom");
    heads.put("heic", "\0\0\0\030ftypheic\0\0\0\0mif1heic");
    heads.put("avif", "\0\0\0\030ftypavif\0\0\0\0mif1avif");
    heads.put("jxl", "\377\022".repeat(3));
    heads.put("jp2", "\0\0\0\014jP  \r\n\207\n");
    heads.put("j2k", "\377\117\377\121\0\057");
    heads.put("psd", "8BPS\0\001\0\0\0\0\0\0\0\003");
    heads.put("mng", "\212MNG\r\n\032\n");
    heads.put("jng", "\213JNG\r\n\032\n");
    heads.put("jpeg-ls", "\377\330\377\367\0\013\010\0\020\0\020\001\001\021\0");
    heads.put("pnm", "P6\n2 2\n255\n");
    heads.put("xbm", "#define x_width 8\n#define x_height 8\n");
    heads.put("gzip", "\037\213\010\0");
    heads.put("elf", "\177ELF\002\001\001");
    heads.put("exe", "MZ\220\0");
    heads.put("flash", "CWS\012");
    heads.put("mp3", "ID3\004\0\0");
    heads.put("eps", "%!PS-Adobe-3.0 EPSF-3.0\n");
    heads.put("mvg", "push graphic-context\nfill 'url(https://example.invalid/)'\n");
    heads.put("wasm", "\0asm\001\0\0\0");
    return heads;
  }

  /** As much of each format's beginning as there may be without a picture. */
  private static void magics(Family family) {
    Map<String, byte[]> magics = new LinkedHashMap<>();
    magics.put("jpeg", ByteWriter.of("\377\330\377\340\0\020JFIF\0"));
    magics.put("png", new PngWriter().header(10, 10, 8, 2, 0).withoutEnd());
    magics.put("gif", GifWriter.canvas(10, 10, 2).withoutEnd());
    magics.forEach(
        (name, magic) -> {
          for (int length = 1; length <= Math.min(magic.length, 26); length++) {
            byte[] some = Arrays.copyOf(magic, length);
            family.refused("magic-" + name + "-" + length, () -> some);
          }
          family.refused("magic-zeros-" + name, () -> Arrays.copyOf(magic, 5_000));
          family.refused(
              "magic-text-" + name,
              () -> ByteWriter.join(magic, ByteWriter.of("and then some text ".repeat(90))));
        });
  }

  /** The beginning of each and the rest of another. */
  private static void splices(Family family) {
    Map<String, byte[]> good = new LinkedHashMap<>();
    good.put("jpeg", new JpegDrawing(20, 20, 0, GoodJpegs.HALF).baseline());
    good.put("png", new PngDrawing(12, 12, 8, PngWriter.RGB, false).file());
    good.put("gif", GoodGifs.still(16, 12, 3, 0));
    good.forEach(
        (head, first) ->
            good.forEach(
                (body, second) -> {
                  for (int at : head.equals(body) ? new int[0] : new int[] {2, 3, 6, 8, 13, 33}) {
                    family.refused(
                        head + "-then-" + body + "-" + at,
                        () ->
                            ByteWriter.join(
                                Arrays.copyOf(first, at),
                                Arrays.copyOfRange(second, at, second.length)));
                  }
                }));
  }
}
