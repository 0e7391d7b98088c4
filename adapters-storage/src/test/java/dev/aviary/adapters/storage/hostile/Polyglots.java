package dev.aviary.adapters.storage.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Good pictures that are something else as well. */
final class Polyglots {

  private static final byte[] JPEG = new JpegDrawing(20, 20, 0, GoodJpegs.HALF).baseline();
  private static final byte[] PNG = new PngDrawing(12, 12, 8, PngWriter.RGB, false).file();
  private static final byte[] GIF = GoodGifs.still(16, 12, 3, 0);

  private Polyglots() {}

  static Family family() {
    Family family = new Family("polyglot");
    others()
        .forEach(
            (name, other) -> {
              family.accepted("jpeg-behind-" + name, () -> ByteWriter.join(JPEG, other));
              family.accepted("jpeg-comment-" + name, () -> inJpeg(JpegWriter.COM, other));
              family.accepted("jpeg-app9-" + name, () -> inJpeg(0xE9, other));
              family.accepted("png-behind-" + name, () -> ByteWriter.join(PNG, other));
              family.accepted("png-text-" + name, () -> inPng("tEXt", other));
              family.accepted("png-private-" + name, () -> inPng("prVt", other));
              family.accepted("gif-behind-" + name, () -> ByteWriter.join(GIF, other));
              family.accepted("gif-comment-" + name, () -> inGif(other));
              family.refused("jpeg-after-" + name, () -> ByteWriter.join(other, JPEG));
              family.refused("png-after-" + name, () -> ByteWriter.join(other, PNG));
              family.refused("gif-after-" + name, () -> ByteWriter.join(other, GIF));
            });
    // Its width and height are a comment's beginning in JavaScript.
    family.either("gif-is-script", () -> script("GIF89a/*", "*/=alert('%s')"));
    family.either("gif-is-assignment", () -> script("GIF89a=1", ";alert('%s')"));
    return family;
  }

  static Map<String, byte[]> others() {
    Map<String, byte[]> others = new LinkedHashMap<>();
    String html = "<!DOCTYPE html><html><body><script>alert('%s')</script></body></html>";
    others.put("html", text(html));
    others.put("script", text("*/=1;alert('%s');/*"));
    others.put("svg", text("<svg xmlns='http://www.w3.org/2000/svg' onload=\"alert('%s')\"/>"));
    others.put("pdf", text("%%PDF-1.7\n1 0 obj<</JS(app.alert('%s'))>>endobj\n%%%%EOF\n"));
    others.put("php", text("<?php system('%s'); ?>"));
    others.put("shell", text("#!/bin/sh\n: '%s'\n"));
    others.put("zip", zip());
    others.put(
        "xml", text("<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM '%s'>]><a>&b;</a>"));
    return others;
  }

  private static byte[] text(String format) {
    return format.formatted(Marker.of(format)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(Marker.of("zip"));
      entry.setTimeLocal(LocalDateTime.of(2020, 11, 21, 15, 11));
      zip.putNextEntry(entry);
      zip.write(text("<html>%s</html>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] inJpeg(int marker, byte[] other) {
    byte[] rest = Arrays.copyOfRange(JPEG, 2, JPEG.length);
    return new JpegWriter().segment(marker, other).raw(rest).withoutEnd();
  }

  private static byte[] inPng(String type, byte[] other) {
    PngDrawing drawing = new PngDrawing(12, 12, 8, PngWriter.RGB, false);
    byte[] content = ByteWriter.join(ByteWriter.of("a\0"), other);
    return drawing.head().chunk(type, content).chunk("IDAT", Zlib.of(drawing.rows())).end();
  }

  private static byte[] inGif(byte[] other) {
    return GifWriter.canvas(8, 8, 2)
        .extension(0xFE, other)
        .frame(0, 0, 8, 8, 2, Lzw.solid(2, 64))
        .end();
  }

  private static byte[] script(String start, String end) {
    ByteWriter gif = new ByteWriter().text(start).u16le(12).u8(0, 0, 0);
    return gif.bytes(Arrays.copyOfRange(GIF, 13, GIF.length)).bytes(text(end)).toBytes();
  }
}
