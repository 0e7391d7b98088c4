package dev.aviary.bootstrap.admin;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Tells how far long work is, on standard error, so that the result alone is on standard output.
 */
final class Progress {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final LongSupplier nanoTime;
  private long told;

  Progress() {
    this(System::nanoTime);
  }

  Progress(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.told = nanoTime.getAsLong();
  }

  /** Every two seconds at most. */
  void tell(Supplier<String> line) {
    long now = nanoTime.getAsLong();
    if (now - told >= PAUSE.toNanos()) {
      told = now;
      System.err.println(line.get());
    }
  }
}
