package dev.aviary.application.media;

import dev.aviary.application.media.port.in.EraseMedia;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.MediaKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;

final class EraseMediaService implements EraseMedia {

  private static final int AT_ONCE = 100;
  private static final Duration UNTIL_TRIED_AGAIN = Duration.ofSeconds(20);

  /** Storage that is slow keeps no transaction open for long, which in the end would fail. */
  private static final Duration AT_A_STRETCH = Duration.ofSeconds(5);

  private final MediaRemovals removals;
  private final MediaStore store;
  private final Transactions transactions;
  private final SharedClock clock;
  private final LongSupplier nanoTime;

  EraseMediaService(
      MediaRemovals removals,
      MediaStore store,
      Transactions transactions,
      SharedClock clock,
      LongSupplier nanoTime) {
    this.removals = removals;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  @Override
  public int eraseAll() {
    int all = 0;
    int some;
    do {
      some = transactions.inTransaction(this::eraseSome);
      all += some;
    } while (some == AT_ONCE);
    return all;
  }

  /** What failed is due again by then. */
  @Override
  public int waiting() {
    Instant by = clock.instant().plus(UNTIL_TRIED_AGAIN);
    return transactions.inTransaction(() -> removals.countDue(by));
  }

  private int eraseSome() {
    Instant now = clock.instant();
    long begun = nanoTime.getAsLong();
    int gone = 0;
    for (MediaKey key : removals.take(AT_ONCE, now)) {
      // Bytes first: a crash between the two removes them once more, which does nothing.
      if (!store.remove(key)) {
        // The others wait too: storage that is down is asked once a round, and one that is stuck
        // stands in nobody's way.
        removals.schedule(List.of(key), now.plus(UNTIL_TRIED_AGAIN));
        return gone;
      }
      removals.forget(key);
      gone++;
      if (nanoTime.getAsLong() - begun > AT_A_STRETCH.toNanos()) {
        return gone;
      }
    }
    return gone;
  }
}
