package dev.aviary.adapters.storage.picture;

/**
 * Along one side of a picture: which pixels each new pixel is made of, and with what weight. The
 * weights are those of Catmull and Rom's cubic, as wide as the new pixels when these are the larger
 * ones, so that nothing is left out.
 */
final class Taps {

  private static final double REACH = 2;

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
    double[] exact = new double[end - start];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = cubic(Math.abs(start + i + 0.5 - centre) / width);
      sum += exact[i];
    }
    float[] weights = new float[exact.length];
    for (int i = 0; i < exact.length; i++) {
      weights[i] = sum > 0 ? (float) (exact[i] / sum) : 1f / exact.length;
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

  /**
   * Makes a row of pixels of another.
   *
   * @param channels samples of a pixel
   */
  void apply(float[] row, float[] into, int channels) {
    for (int i = 0; i < first.length; i++) {
      float[] each = weights[i];
      for (int channel = 0; channel < channels; channel++) {
        float sum = 0;
        int at = first[i] * channels + channel;
        for (float weight : each) {
          sum += weight * row[at];
          at += channels;
        }
        into[i * channels + channel] = sum;
      }
    }
  }
}
