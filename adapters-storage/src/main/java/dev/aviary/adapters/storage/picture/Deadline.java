package dev.aviary.adapters.storage.picture;

import java.time.Duration;

/** Until when something must be done with a picture. */
final class Deadline {

  private final long nanoTime;

  private Deadline(long nanoTime) {
    this.nanoTime = nanoTime;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /**
   * To be called every few thousand pixels or bytes.
   *
   * @throws RejectedPictureException once it has passed
   */
  void check() {
    if (System.nanoTime() - nanoTime > 0) {
      throw new RejectedPictureException("takes too long");
    }
  }
}
