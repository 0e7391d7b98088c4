package dev.aviary.adapters.storage.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Makes PNG files out of known samples, written apart from what is tested. */
final class PngBuilder {

  private static final String[] ADAM7 = {
    "16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"
  };

  final int width;
  final int height;
  final int depth;
  final int colorType;
  final boolean interlaced;
  final int perPixel;

  /** Row by row, each as wide as the depth. */
  final int[] samples;

  private final Random random;
  private final ByteArrayOutputStream before = new ByteArrayOutputStream();
  private final ByteArrayOutputStream after = new ByteArrayOutputStream();

  PngBuilder(int width, int height, int depth, int colorType, boolean interlaced) {
    this.width = width;
    this.height = height;
    this.depth = depth;
    this.colorType = colorType;
    this.interlaced = interlaced;
    this.perPixel =
        switch (colorType) {
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 1;
        };
    this.random = new Random(width * 31L + height * 7L + depth + colorType);
    this.samples = random.ints((long) width * height * perPixel, 0, 1 << depth).toArray();
    if (colorType == 3) {
      before("PLTE", colors());
    }
  }

  /** With a colour for each number a pixel can have. */
  byte[] colors() {
    byte[] colors = new byte[3 << depth];
    new Random(colors.length).nextBytes(colors);
    return colors;
  }

  PngBuilder before(String type, byte[] content) {
    before.writeBytes(chunk(type, content));
    return this;
  }

  PngBuilder after(String type, byte[] content) {
    after.writeBytes(chunk(type, content));
    return this;
  }

  byte[] build() {
    return build(chunk("IDAT", compressed(rows())));
  }

  /**
   * @param data chunks of it
   */
  byte[] build(byte[] data) {
    return concat(
        HexBytes.of("89504E470D0A1A0A"),
        chunk("IHDR", header()),
        before.toByteArray(),
        data,
        after.toByteArray(),
        chunk("IEND", new byte[0]));
  }

  private byte[] header() {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put((byte) depth)
        .put((byte) colorType)
        .putShort((short) 0)
        .put((byte) (interlaced ? 1 : 0))
        .array();
  }

  /** Filtered, with a filter by chance for each row. */
  byte[] rows() {
    if (!interlaced) {
      return pass('*');
    }
    return concat(pass('1'), pass('2'), pass('3'), pass('4'), pass('5'), pass('6'), pass('7'));
  }

  private byte[] pass(char pass) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    byte[] above = new byte[0];
    for (int y = 0; y < height; y++) {
      byte[] row = row(pass, y);
      if (row.length > 0) {
        byte[] padded = Arrays.copyOf(above, row.length);
        rows.writeBytes(filtered(row, padded, random.nextInt(5)));
        above = row;
      }
    }
    return rows.toByteArray();
  }

  private byte[] row(char pass, int y) {
    StringBuilder bits = new StringBuilder();
    for (int x = 0; x < width; x++) {
      if (pass == '*' || ADAM7[y % 8].charAt(x % 8) == pass) {
        for (int i = 0; i < perPixel; i++) {
          String sample = Integer.toBinaryString(sample(x, y, i));
          bits.append("0".repeat(depth - sample.length())).append(sample);
        }
      }
    }
    while (bits.length() % 8 != 0) {
      bits.append('1');
    }
    byte[] row = new byte[bits.length() / 8];
    for (int i = 0; i < row.length; i++) {
      row[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return row;
  }

  int sample(int x, int y, int i) {
    return samples[(y * width + x) * perPixel + i];
  }

  private byte[] filtered(byte[] row, byte[] above, int filter) {
    int distance = Math.max(1, depth * perPixel / 8);
    byte[] filtered = new byte[1 + row.length];
    filtered[0] = (byte) filter;
    for (int i = 0; i < row.length; i++) {
      int a = i < distance ? 0 : row[i - distance] & 0xFF;
      int b = above[i] & 0xFF;
      int c = i < distance ? 0 : above[i - distance] & 0xFF;
      int[] predictions = {0, a, b, (a + b) / 2, paeth(a, b, c)};
      filtered[1 + i] = (byte) (row[i] - predictions[filter]);
    }
    return filtered;
  }

  private static int paeth(int a, int b, int c) {
    int p = a + b - c;
    int pa = Math.abs(p - a);
    int pb = Math.abs(p - b);
    int pc = Math.abs(p - c);
    if (pa <= pb && pa <= pc) {
      return a;
    }
    return pb <= pc ? b : c;
  }

  /**
   * A pixel as it is to be decoded, but for a transparent colour: as many as there are channels.
   */
  int[] expected(int x, int y) {
    if (colorType == 3) {
      byte[] colors = colors();
      int at = 3 * sample(x, y, 0);
      return new int[] {colors[at] & 0xFF, colors[at + 1] & 0xFF, colors[at + 2] & 0xFF};
    }
    int[] eight = new int[perPixel];
    for (int i = 0; i < perPixel; i++) {
      int value = sample(x, y, i);
      eight[i] = depth == 16 ? value >> 8 : value * 255 / ((1 << depth) - 1);
    }
    return colorType == 4 ? new int[] {eight[0], eight[0], eight[0], eight[1]} : eight;
  }

  static byte[] chunk(String type, byte[] content) {
    byte[] checked = concat(type.getBytes(StandardCharsets.US_ASCII), content);
    CRC32 checksum = new CRC32();
    checksum.update(checked);
    return concat(number(content.length), checked, number((int) checksum.getValue()));
  }

  static byte[] number(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  static byte[] compressed(byte[] content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] part = new byte[1000];
    while (!deflater.finished()) {
      out.write(part, 0, deflater.deflate(part));
    }
    deflater.end();
    return out.toByteArray();
  }

  static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
