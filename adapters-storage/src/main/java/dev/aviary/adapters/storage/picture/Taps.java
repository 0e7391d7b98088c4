package dev.aviary.adapters.storage.picture;

/**
 * Along one side of a picture: which pixels each new pixel is made of, and with what weight. The
 * weights are those of Catmull and Rom's cubic, as wide as the new pixels when these are the larger
 * ones, so that nothing is left out.
 */
final class Taps {

  private static final double REACH = 2;

  /** Of a pixel that is made: six weights at least, what stands around an array, and its start. */
  private static final long BYTES_PER_PIXEL = 6 * Float.BYTES + 40;

  private final int[] first;
  private final float[][] weights;

  /**
   * @param size of the side there is
   * @param from where the part that is taken begins
   * @param length of that part
   * @param to how many pixels are made of it
   */
  Taps(int size, double from, double length, int to) {
    this.first = new int[to];
    this.weights = new float[to][];
    double scale = length / to;
    double width = Math.max(1, scale);
    // Nothing from beyond the part shows through at its edges.
    int low = Math.clamp((long) Math.floor(from), 0, size - 1);
    int high = Math.clamp((long) Math.ceil(from + length), low + 1, size);
    for (int i = 0; i < to; i++) {
      double centre = from + (i + 0.5) * scale;
      int start = Math.clamp((long) Math.floor(centre - REACH * width), low, high - 1);
      int end = Math.clamp((long) Math.ceil(centre + REACH * width), start + 1, high);
      first[i] = start;
      weights[i] = weights(start, end, centre, width);
    }
  }

  private static float[] weights(int start, int end, double centre, double width) {
    float[] weights = new float[end - start];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += cubic(Math.abs(start + i + 0.5 - centre) / width);
    }
    for (int i = 0; i < weights.length; i++) {
      double exact = cubic(Math.abs(start + i + 0.5 - centre) / width);
      weights[i] = sum > 0 ? (float) (exact / sum) : 1f / weights.length;
    }
    return weights;
  }

  private static double cubic(double distance) {
    if (distance < 1) {
      return (1.5 * distance - 2.5) * distance * distance + 1;
    }
    if (distance < REACH) {
      return ((-0.5 * distance + 2.5) * distance - 4) * distance + 2;
    }
    return 0;
  }

  /**
   * Memory that such take at most.
   *
   * @param size of the side there is
   * @param to how many pixels are made of it
   */
  static long bytes(long size, long to) {
    return Float.BYTES * 2 * (long) REACH * size + BYTES_PER_PIXEL * to;
  }

  /** How many pixels are made. */
  int count() {
    return first.length;
  }

  /** The first pixel that one is made of. */
  int first(int index) {
    return first[index];
  }

  /** The last pixel that one is made of. */
  int last(int index) {
    return first[index] + weights[index].length - 1;
  }

  float weight(int index, int pixel) {
    return weights[index][pixel - first[index]];
  }

  /** How many pixels one is made of at most. */
  int most() {
    int most = 0;
    for (float[] one : weights) {
      most = Math.max(most, one.length);
    }
    return most;
  }

  /** How many pixels there are from the first that any is made of to the last. */
  int reach() {
    return last(count() - 1) + 1 - first(0);
  }

  /**
   * Makes a row of pixels of another.
   *
   * @param row begins with the first pixel that any is made of
   * @param channels samples of a pixel: 1 or 3
   */
  void apply(float[] row, float[] into, int channels) {
    for (int i = 0; i < first.length; i++) {
      int at = (first[i] - first[0]) * channels;
      if (channels == 1) {
        into[i] = sum(weights[i], row, at);
      } else {
        sums(weights[i], row, at, into, i * 3);
      }
    }
  }

  private static float sum(float[] weights, float[] row, int start) {
    float sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * row[start + i];
    }
    return sum;
  }

  /** Six sums in one go: none of them waits for another. */
  private static void sums(float[] weights, float[] row, int start, float[] into, int to) {
    float red = 0;
    float green = 0;
    float blue = 0;
    float nextRed = 0;
    float nextGreen = 0;
    float nextBlue = 0;
    int at = start;
    int i = 0;
    for (; i < weights.length - 1; i += 2, at += 6) {
      red += weights[i] * row[at];
      green += weights[i] * row[at + 1];
      blue += weights[i] * row[at + 2];
      nextRed += weights[i + 1] * row[at + 3];
      nextGreen += weights[i + 1] * row[at + 4];
      nextBlue += weights[i + 1] * row[at + 5];
    }
    float rest = i < weights.length ? weights[i] : 0;
    int last = i < weights.length ? at : start;
    into[to] = red + nextRed + rest * row[last];
    into[to + 1] = green + nextGreen + rest * row[last + 1];
    into[to + 2] = blue + nextBlue + rest * row[last + 2];
  }
}
