package dev.aviary.application.session.port.out;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** The sessions that ended a moment ago, for servers that remember which are open. */
public interface EndedSessions {

  /** Comes before everything. */
  long BEGINNING = 0;

  /**
   * @param sessions that ended since; some may have been told before
   * @param mark where to go on
   * @param isWhole whether nothing that ended since was forgotten
   */
  record News(Set<UUID> sessions, long mark, boolean isWhole) {}

  /**
   * What ended since, whoever ended it and in whatever order transactions were committed: nothing
   * is ever passed over that is not forgotten yet. To be asked in a transaction of its own.
   */
  News since(long mark);

  /** Forgets what ended longer ago, but not that there was something. */
  void forget(Duration age);
}
