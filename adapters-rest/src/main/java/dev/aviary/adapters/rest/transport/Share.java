package dev.aviary.adapters.rest.transport;

import java.util.concurrent.atomic.AtomicLong;

/** What one call took of a {@link Room}, and gives back. */
final class Share {

  private final Room room;
  private final AtomicLong taken = new AtomicLong();

  Share(Room room) {
    this.room = room;
  }

  /**
   * @throws NoRoomException where there is not as much left
   */
  void take(long amount) {
    if (!room.take(amount)) {
      throw new NoRoomException();
    }
    taken.addAndGet(amount);
  }

  /** Some of it, which is needed no more. */
  void giveBack(long amount) {
    taken.addAndGet(-amount);
    room.give(amount);
  }

  /** Whatever is left of it. */
  void giveBack() {
    room.give(taken.getAndSet(0));
  }
}
