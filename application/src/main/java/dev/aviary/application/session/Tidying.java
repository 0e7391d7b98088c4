package dev.aviary.application.session;

import dev.aviary.application.session.SessionUseCases.Stores;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.domain.session.RefreshPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Removes what nobody needs any longer. A clock that was set forward makes all sessions look old:
 * for a day they are left, so that somebody may put it right. What is past its end is refused all
 * the same.
 */
final class Tidying {

  /** By how much the clock may go ahead of time itself between two looks. */
  private static final Duration TOLERATED = Duration.ofHours(1);

  private static final Duration LEFT_FOR = Duration.ofDays(1);

  private record Look(Instant clock, long nanoTime) {}

  private final Stores stores;
  private final RefreshPolicy policy;
  private final SharedClock clock;
  private final LongSupplier nanoTime;
  private @Nullable Look before;
  private @Nullable Long setForwardAt;

  Tidying(Stores stores, RefreshPolicy policy, SharedClock clock, LongSupplier nanoTime) {
    this.stores = stores;
    this.policy = policy;
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  synchronized void tidy() {
    Look now = new Look(clock.instant(), nanoTime.getAsLong());
    boolean isRight = isRight(now);
    stores
        .transactions()
        .run(
            () -> {
              if (isRight) {
                Instant idleSince = now.clock().minus(policy.idleLifetime());
                stores.sessions().removeExpired(now.clock(), idleSince);
              }
              stores.endedSessions().forget(OpenSessions.KEPT_ENDED_FOR);
            });
  }

  private boolean isRight(Look now) {
    Look last = before;
    before = now;
    if (last != null) {
      Duration shown = Duration.between(last.clock(), now.clock());
      Duration passed = Duration.ofNanos(now.nanoTime() - last.nanoTime());
      if (shown.minus(passed).compareTo(TOLERATED) > 0) {
        setForwardAt = now.nanoTime();
      }
    }
    Long since = setForwardAt;
    return since == null || now.nanoTime() - since >= LEFT_FOR.toNanos();
  }
}
