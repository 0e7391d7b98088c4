package dev.aviary.application.session;

import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions are open, remembered so that a call costs no look at the store. What is remembered
 * is believed for less than a second after the last look at what ended: that is how long a session
 * that another server ended may go on here, also when the store answers no more.
 */
public final class OpenSessions {

  /** How often to {@link #catchUp}. */
  public static final Duration CATCH_UP_INTERVAL = Duration.ofMillis(250);

  /** Below the second that is promised, since the clock is read before the store is. */
  static final Duration BELIEVED_FOR = Duration.ofMillis(900);

  /** Far longer than between two looks: who missed some of what ended has to forget everything. */
  static final Duration KEPT_ENDED_FOR = Duration.ofMinutes(10);

  private static final int STRIPES = 1024;

  private final Sessions sessions;
  private final EndedSessions endedSessions;
  private final Transactions transactions;
  private final ConcurrentMap<UUID, AccountId> memory;
  private final LongSupplier nanoTime;

  /** Counts what was forgotten: a look at the store that began before is not remembered. */
  private final AtomicIntegerArray forgotten = new AtomicIntegerArray(STRIPES);

  private Set<UUID> told = Set.of();
  private long mark = EndedSessions.BEGINNING;
  private volatile @Nullable Long caughtUpAt;

  /**
   * @param memory may drop what it likes
   * @param nanoTime a clock that nobody sets, as {@link System#nanoTime}
   */
  public OpenSessions(
      Sessions sessions,
      EndedSessions endedSessions,
      Transactions transactions,
      ConcurrentMap<UUID, AccountId> memory,
      LongSupplier nanoTime) {
    this.sessions = sessions;
    this.endedSessions = endedSessions;
    this.transactions = transactions;
    this.memory = memory;
    this.nanoTime = nanoTime;
  }

  boolean isOpen(AccountId account, UUID session) {
    boolean believed = isBelieved(nanoTime.getAsLong());
    if (believed && account.equals(memory.get(session))) {
      return true;
    }
    int before = forgotten.get(stripe(session));
    boolean isOpen = transactions.inTransaction(() -> sessions.isOpen(account, session));
    if (isOpen && believed) {
      memory.compute(session, (id, other) -> forgotten.get(stripe(id)) == before ? account : null);
    }
    return isOpen;
  }

  /** Asks the store the next time. To be called after a session was ended here. */
  void forget(UUID session) {
    // The count before the memory: who adds in between sees that it changed, or is removed.
    forgotten.incrementAndGet(stripe(session));
    memory.remove(session);
  }

  /** Learns what other servers ended. By one thread at a time. */
  public void catchUp() {
    long begun = nanoTime.getAsLong();
    EndedSessions.News news = transactions.inSnapshot(() -> endedSessions.since(mark));
    // An earlier mark is that of another store, or of an earlier state of it.
    if (!news.isWhole() || news.mark() < mark) {
      forgetAll();
    }
    news.sessions().stream().filter(this::isNews).forEach(this::forget);
    told = news.sessions();
    mark = news.mark();
    caughtUpAt = begun;
  }

  /** What is told again is no news, or looks that go on would never be remembered. */
  private boolean isNews(UUID session) {
    return !told.contains(session) || memory.containsKey(session);
  }

  private void forgetAll() {
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      forgotten.incrementAndGet(stripe);
    }
    memory.clear();
  }

  private boolean isBelieved(long now) {
    Long then = caughtUpAt;
    return then != null && now - then < BELIEVED_FOR.toNanos();
  }

  private static int stripe(UUID session) {
    return Math.floorMod(session.hashCode(), STRIPES);
  }
}
