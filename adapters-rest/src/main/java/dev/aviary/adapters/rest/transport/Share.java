package dev.aviary.adapters.rest.transport;

import java.util.concurrent.atomic.AtomicLong;

/** What one call took of a {@link Room}, given back once. */
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

  void giveBack() {
    room.give(taken.getAndSet(0));
  }
}
