package dev.aviary.adapters.security;

import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few work at once and some wait, first come, first served. Whoever finds the line too long,
 * or no turn in time, is turned away: the threads that wait are missing elsewhere.
 */
final class HashingGate {

  private final int parallel;
  private final int maxWaiting;
  private final Duration maxWait;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();

  HashingGate(int parallel, int maxWaiting, Duration maxWait) {
    this.parallel = parallel;
    this.maxWaiting = maxWaiting;
    this.maxWait = maxWait;
    this.places = new Semaphore(parallel, true);
  }

  /**
   * Does the work when it is its turn.
   *
   * @param weight how many others it keeps from working; at most all
   * @throws TooManyRequestsException when it is not done; nobody can tell when it would be
   */
  <T> T run(int weight, Supplier<T> work) {
    int taken = Math.clamp(weight, 1, parallel);
    enter(taken);
    try {
      return work.get();
    } finally {
      places.release(taken);
    }
  }

  /** How many stand in line. */
  int waiting() {
    return places.getQueueLength();
  }

  private void enter(int taken) {
    try {
      // Without a time it would not stand in line.
      if (!places.tryAcquire(taken, 0, TimeUnit.NANOSECONDS)) {
        waitInLine(taken);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      var refusal = new TooManyRequestsException(Duration.ZERO);
      refusal.initCause(e);
      throw refusal;
    }
  }

  private void waitInLine(int taken) throws InterruptedException {
    try {
      if (waiting.incrementAndGet() > maxWaiting
          || !places.tryAcquire(taken, maxWait.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new TooManyRequestsException(Duration.ZERO);
      }
    } finally {
      waiting.decrementAndGet();
    }
  }
}
