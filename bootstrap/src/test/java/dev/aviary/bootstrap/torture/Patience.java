package dev.aviary.bootstrap.torture;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what must come to be. */
final class Patience {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private Patience() {}

  /**
   * How long it took.
   *
   * @throws AssertionError when it does not come within three minutes
   */
  static Duration until(String what, BooleanSupplier isSo) {
    long begin = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - begin > LIMIT.toNanos()) {
        throw new AssertionError("waited three minutes in vain until " + what);
      }
      pause(Duration.ofMillis(20));
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
