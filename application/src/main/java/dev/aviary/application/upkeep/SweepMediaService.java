package dev.aviary.application.upkeep;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.SweepMedia;
import java.time.Duration;

final class SweepMediaService implements SweepMedia {

  /** What storage has just refused is due again in less. */
  private static final Duration SOON = Duration.ofMinutes(1);

  private final EraseMedia eraseMedia;
  private final MediaRemovals removals;
  private final Transactions transactions;
  private final SharedClock clock;

  SweepMediaService(
      EraseMedia eraseMedia, MediaRemovals removals, Transactions transactions, SharedClock clock) {
    this.eraseMedia = eraseMedia;
    this.removals = removals;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Swept sweep() {
    int removed = eraseMedia.eraseAll();
    int left = transactions.inTransaction(() -> removals.countDue(clock.instant().plus(SOON)));
    return new Swept(removed, left);
  }
}
