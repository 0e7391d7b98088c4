package dev.aviary.adapters.storage.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What is in the compressed data of a PNG that is whole. */
final class PngStreams {

  /** A marker is in the first bytes, or behind few rows. */
  private static final int ENOUGH = 1 << 20;

  private PngStreams() {}

  /** Unpacked, each picture's, and each chunk's of another kind that may be compressed. */
  static Stream<byte[]> of(byte[] png) {
    Map<String, ByteWriter> streams = new LinkedHashMap<>();
    int frame = 0;
    for (int at : Boundaries.pngChunks(png)) {
      String type = type(png, at);
      int end = at + 8 + length(png, at);
      switch (type) {
        case "fcTL" -> frame++;
        case "IDAT" -> add(streams, type, png, at + 8, end);
        case "fdAT" -> add(streams, type + frame, png, at + 12, end);
        case "zTXt", "iCCP" -> add(streams, type + at, png, afterText(png, at + 8) + 1, end);
        case "iTXt" -> add(streams, type + at, png, afterLanguage(png, at + 8), end);
        default -> {}
      }
    }
    return streams.values().stream().map(it -> inflated(it.toBytes()));
  }

  private static void add(
      Map<String, ByteWriter> streams, String name, byte[] png, int from, int to) {
    streams.computeIfAbsent(name, it -> new ByteWriter()).bytes(Arrays.copyOfRange(png, from, to));
  }

  static String type(byte[] png, int at) {
    return new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
  }

  static int length(byte[] png, int at) {
    return (Boundaries.u16(png, at) << 16) | Boundaries.u16(png, at + 2);
  }

  private static int afterText(byte[] png, int from) {
    int end = from;
    while (png[end] != 0) {
      end++;
    }
    return end + 1;
  }

  /** Behind the keyword, two bytes, the language, and the keyword in it. */
  private static int afterLanguage(byte[] png, int from) {
    return afterText(png, afterText(png, afterText(png, from) + 2));
  }

  private static byte[] inflated(byte[] data) {
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(data);
      byte[] some = new byte[ENOUGH];
      return Arrays.copyOf(some, inflater.inflate(some));
    } catch (DataFormatException e) {
      return new byte[0];
    }
  }
}
