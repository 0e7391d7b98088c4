package dev.aviary.adapters.security;

import java.time.Duration;

/**
 * How often something may be done: so many times at once, and as many again, one after the other,
 * in each period.
 *
 * @param count at least 1
 * @param period at least as many nanoseconds
 */
public record Rate(int count, Duration period) {

  public Rate {
    if (count < 1 || period.toNanos() < count) {
      throw new IllegalArgumentException("no such rate: " + count + " in " + period);
    }
  }
}
