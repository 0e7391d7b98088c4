package dev.aviary.adapters.storage.hostile;

import static dev.aviary.adapters.storage.hostile.JpegWriter.DHT;
import static dev.aviary.adapters.storage.hostile.JpegWriter.DQT;
import static dev.aviary.adapters.storage.hostile.JpegWriter.SOF0;
import static dev.aviary.adapters.storage.hostile.LyingJpegs.ended;
import static dev.aviary.adapters.storage.hostile.LyingJpegs.frame;
import static dev.aviary.adapters.storage.hostile.LyingJpegs.start;

import java.util.Arrays;

/** Tables of JPEGs that are missing, or decode nothing. */
final class LyingJpegTables {

  private LyingJpegTables() {}

  static void addTo(Family family) {
    byte[] over = JpegWriter.huffman();
    over[1] = 3;
    byte[] huge = JpegWriter.huffman();
    Arrays.fill(huge, 1, 17, (byte) 255);
    byte[] category = JpegWriter.huffman();
    category[17] = 16;
    family.either(
        "no-quantization",
        () -> ended(start().segment(DHT, JpegWriter.huffman()).segment(SOF0, frame())));
    family.either(
        "no-huffman",
        () -> ended(start().segment(DQT, JpegWriter.quantization()).segment(SOF0, frame())));
    family.either("no-tables", () -> ended(start().segment(SOF0, frame())));
    family.either("huffman-oversubscribed", () -> tables(JpegWriter.quantization(), over));
    family.either("huffman-huge", () -> tables(JpegWriter.quantization(), huge));
    family.either("huffman-category", () -> tables(JpegWriter.quantization(), category));
    family.either("huffman-empty", () -> tables(JpegWriter.quantization(), new byte[17]));
    family.either("huffman-nothing", () -> tables(JpegWriter.quantization(), new byte[0]));
    family.either("quantization-zero", () -> tables(new byte[65], JpegWriter.huffman()));
    family.either("quantization-short", () -> tables(new byte[9], JpegWriter.huffman()));
    family.either("quantization-nothing", () -> tables(new byte[0], JpegWriter.huffman()));
    for (int id : new int[] {0x04, 0x0F, 0x10, 0x20, 0x22, 0xFF}) {
      family.either(
          "quantization-id-" + id,
          () -> tables(with(JpegWriter.quantization(), id), JpegWriter.huffman()));
      family.either(
          "huffman-id-" + id,
          () -> tables(JpegWriter.quantization(), with(JpegWriter.huffman(), id)));
    }
  }

  private static byte[] with(byte[] table, int id) {
    table[0] = (byte) id;
    return table;
  }

  private static byte[] tables(byte[] quantization, byte[] huffman) {
    return ended(start().segment(DQT, quantization).segment(DHT, huffman).segment(SOF0, frame()));
  }
}
