package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;

/**
 * Makes parts of pictures larger or smaller. Goes through the rows once and holds only as many of
 * them as a new row is made of.
 */
final class Resampler {

  private final Bitmap source;
  private final Taps columns;
  private final Taps rows;
  private final int channels;
  private final float[] sourceRow;

  /** Rows that are as wide as the new ones; each stands at its number modulo how many there are. */
  private final float[][] narrowed;

  private int next;

  private Resampler(Bitmap source, Region part, PixelSize to) {
    this.source = source;
    this.channels = source.channels == 1 ? 1 : 3;
    this.columns = new Taps(source.width, part.left(), part.width(), to.width());
    this.rows = new Taps(source.height, part.top(), part.height(), to.height());
    this.sourceRow = new float[source.width * channels];
    this.narrowed = new float[rows.most()][to.width() * channels];
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
    return Float.BYTES
        * (7L * source.width() + 4L * source.height() + 3L * to.width() * rowsAtOnce);
  }

  private Bitmap resize(Deadline deadline) {
    int rowBytes = columns.count() * channels;
    byte[] samples = new byte[Math.multiplyExact(rowBytes, rows.count())];
    for (int y = 0; y < rows.count(); y++) {
      while (next <= rows.last(y)) {
        deadline.check();
        load(next);
        columns.apply(sourceRow, narrowed[next % narrowed.length], channels);
        next++;
      }
      blend(y, samples, y * rowBytes, rowBytes);
    }
    return new Bitmap(columns.count(), rows.count(), channels, samples);
  }

  private void blend(int y, byte[] samples, int start, int rowBytes) {
    float[] sums = new float[rowBytes];
    for (int row = rows.first(y); row <= rows.last(y); row++) {
      float weight = rows.weight(y, row);
      float[] values = narrowed[row % narrowed.length];
      for (int i = 0; i < rowBytes; i++) {
        sums[i] += weight * values[i];
      }
    }
    for (int i = 0; i < rowBytes; i++) {
      samples[start + i] = (byte) Math.clamp(Math.round(sums[i]), 0, 255);
    }
  }

  private void load(int y) {
    int from = y * source.width * source.channels;
    if (source.channels == 4) {
      loadOnWhite(from);
      return;
    }
    for (int i = 0; i < sourceRow.length; i++) {
      sourceRow[i] = source.samples[from + i] & 0xFF;
    }
  }

  /** In full precision and before pixels are mixed, so that hidden colours count for nothing. */
  private void loadOnWhite(int start) {
    int from = start;
    for (int to = 0; to < sourceRow.length; to += 3) {
      float opacity = (source.samples[from + 3] & 0xFF) / 255f;
      for (int channel = 0; channel < 3; channel++) {
        int value = source.samples[from + channel] & 0xFF;
        sourceRow[to + channel] = value * opacity + 255 * (1 - opacity);
      }
      from += 4;
    }
  }
}
