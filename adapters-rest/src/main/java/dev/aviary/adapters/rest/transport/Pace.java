package dev.aviary.adapters.rest.transport;

import java.time.Duration;

/**
 * How slowly a body may come: half a minute in all, and longer as long as it comes with 16 KiB a
 * second. A byte now and then is not enough.
 */
final class Pace {

  static final int LEAST_BYTES_PER_SECOND = 16 * 1024;
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final long begin;

  /**
   * @param begin in nanoseconds, as all times here
   */
  Pace(long begin) {
    this.begin = begin;
  }

  /** When it is given up, unless more comes than these bytes. */
  long end(long bytes) {
    return begin
        + GRACE.toNanos()
        + (long) (bytes / (double) LEAST_BYTES_PER_SECOND * Duration.ofSeconds(1).toNanos());
  }
}
