package dev.aviary.bench.load;

import java.util.Arrays;

/** Percentiles of how long answers took, in milliseconds. */
public record Latency(double p50, double p99, double p999) {

  private static final double MICROS_OF_A_MILLI = 1_000;

  /**
   * By the nearest rank.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Latency ofMicros(long[] micros) {
    if (micros.length == 0) {
      throw new IllegalArgumentException("no answer was timed");
    }
    long[] sorted = micros.clone();
    Arrays.sort(sorted);
    return new Latency(at(sorted, 0.5), at(sorted, 0.99), at(sorted, 0.999));
  }

  private static double at(long[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1] / MICROS_OF_A_MILLI;
  }
}
