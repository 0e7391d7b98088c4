package dev.aviary.adapters.rest.transport;

import java.util.concurrent.atomic.AtomicLong;

/** So much of something for all who need some of it at once. */
final class Room {

  private final AtomicLong left;

  Room(long whole) {
    this.left = new AtomicLong(whole);
  }

  /** Whether there was as much; nothing is taken where there was not. */
  boolean take(long amount) {
    if (left.addAndGet(-amount) >= 0) {
      return true;
    }
    give(amount);
    return false;
  }

  void give(long amount) {
    left.addAndGet(amount);
  }
}
