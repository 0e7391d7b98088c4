package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a few be at storage at once, and a few wait for them shortly. While storage answers, places
 * come free at once and nobody notices; while it does not, all but these few are refused at once
 * instead of waiting with their threads.
 */
final class StorageGate {

  private final Semaphore places;
  private final Semaphore line;
  private final StorageBudget budget;

  StorageGate(StorageBudget budget) {
    this.places = new Semaphore(budget.places());
    this.line = new Semaphore(budget.maxWaiting());
    this.budget = budget;
  }

  /**
   * Takes a place.
   *
   * @throws MediaUnavailableException when there is none, and none comes free soon
   */
  Place enter() {
    if (!places.tryAcquire()) {
      waitInLine();
    }
    return new Place();
  }

  private void waitInLine() {
    if (!line.tryAcquire()) {
      throw tooMany(new RejectedExecutionException("too many wait already"));
    }
    try {
      if (!places.tryAcquire(budget.maxWait().toNanos(), TimeUnit.NANOSECONDS)) {
        throw tooMany(new TimeoutException("no place in " + budget.maxWait()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw tooMany(e);
    } finally {
      line.release();
    }
  }

  private static MediaUnavailableException tooMany(Exception why) {
    return new MediaUnavailableException("storage is too slow for all that is asked of it", why);
  }

  /** One of the places, until it is closed. */
  final class Place implements AutoCloseable {

    private final AtomicBoolean free = new AtomicBoolean();

    private Place() {}

    /** Idempotent. */
    @Override
    public void close() {
      if (free.compareAndSet(false, true)) {
        places.release();
      }
    }
  }
}
