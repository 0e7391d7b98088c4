package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.util.Arrays;

/**
 * Makes parts of pictures larger or smaller. Goes through the rows once and holds only as many of
 * them as a new row is made of. A new row is first made as wide as the part, by loops that
 * processors do for many samples at once, and then narrowed.
 */
final class Resampler {

  /**
   * Samples are counted from the middle, as bytes that have a sign are: such become fractions many
   * at once.
   */
  private static final byte MIDDLE = Byte.MIN_VALUE;

  private final Bitmap source;
  private final Taps columns;
  private final Taps rows;
  private final int channels;

  /** Rows of the part; each stands at its number modulo how many there are. */
  private final byte[][] loaded;

  private final float[] sums;
  private int next;

  private Resampler(Bitmap source, Region part, PixelSize to) {
    this.source = source;
    this.channels = source.channels == 1 ? 1 : 3;
    this.columns = new Taps(source.width, part.left(), part.width(), to.width());
    this.rows = new Taps(source.height, part.top(), part.height(), to.height());
    this.loaded = new byte[rows.most()][columns.reach() * channels];
    this.sums = new float[columns.reach() * channels];
    this.next = rows.first(0);
  }

  /**
   * A part of a picture, opaque: what shines through, shines white.
   *
   * @param part clipped to the picture
   * @param to its new size
   */
  static Bitmap resize(Bitmap source, Region part, PixelSize to, Deadline deadline) {
    return new Resampler(source, part, to).resize(deadline);
  }

  /** Memory that this takes, beside the two pictures. */
  static long bytes(PixelSize source, PixelSize to) {
    long rowsAtOnce = 4L * source.height() / to.height() + 6;
    long taps = Taps.bytes(source.width(), to.width()) + Taps.bytes(source.height(), to.height());
    return taps + 3 * (rowsAtOnce + Float.BYTES) * source.width() + 3L * Float.BYTES * to.width();
  }

  private Bitmap resize(Deadline deadline) {
    float[] row = new float[columns.count() * channels];
    byte[] samples = new byte[Math.multiplyExact(row.length, rows.count())];
    for (int y = 0; y < rows.count(); y++) {
      while (next <= rows.last(y)) {
        deadline.check();
        load(next, loaded[next % loaded.length]);
        next++;
      }
      blend(y);
      columns.apply(sums, row, channels);
      if (source.differences) {
        toColors(row);
      }
      store(row, samples, y * row.length);
    }
    return new Bitmap(columns.count(), rows.count(), channels, samples);
  }

  private void load(int y, byte[] row) {
    int from = (y * source.width + columns.first(0)) * source.channels;
    if (source.channels == 4) {
      loadOnWhite(from, row);
    } else {
      System.arraycopy(source.samples, from, row, 0, row.length);
    }
    for (int i = 0; i < row.length; i++) {
      row[i] ^= MIDDLE;
    }
  }

  /** Before pixels are mixed, so that hidden colours count for nothing. */
  private void loadOnWhite(int start, byte[] row) {
    int from = start;
    for (int to = 0; to < row.length; to += 3) {
      int opacity = source.samples[from + 3] & 0xFF;
      for (int channel = 0; channel < 3; channel++) {
        int value = source.samples[from + channel] & 0xFF;
        row[to + channel] = (byte) ((value * opacity + 255 * (255 - opacity) + 127) / 255);
      }
      from += 4;
    }
  }

  private void blend(int y) {
    Arrays.fill(sums, 0);
    int row = rows.first(y);
    for (; row < rows.last(y); row += 2) {
      add(loaded(row), rows.weight(y, row), loaded(row + 1), rows.weight(y, row + 1), sums);
    }
    if (row == rows.last(y)) {
      add(loaded(row), rows.weight(y, row), sums);
    }
  }

  private byte[] loaded(int row) {
    return loaded[row % loaded.length];
  }

  private static void add(byte[] row, float weight, byte[] other, float otherWeight, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * row[i] + otherWeight * other[i];
    }
  }

  private static void add(byte[] row, float weight, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += weight * row[i];
    }
  }

  /** The equations of JFIF; its differences are counted from the middle, too. */
  private static void toColors(float[] row) {
    for (int i = 0; i < row.length; i += 3) {
      float brightness = row[i];
      float blue = row[i + 1];
      float red = row[i + 2];
      row[i] = brightness + 1.402f * red;
      row[i + 1] = brightness - 0.344136f * blue - 0.714136f * red;
      row[i + 2] = brightness + 1.772f * blue;
    }
  }

  private static void store(float[] row, byte[] samples, int start) {
    for (int i = 0; i < row.length; i++) {
      samples[start + i] = (byte) Math.clamp(Math.round(row[i] - MIDDLE), 0, 255);
    }
  }
}
