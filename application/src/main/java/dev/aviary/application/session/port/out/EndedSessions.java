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
   */
  record News(Set<UUID> sessions, long mark) {}

  /**
   * What ended since, whoever ended it and in whatever order transactions were committed: nothing
   * is ever passed over that is not forgotten yet. To be asked in a transaction of its own.
   */
  News since(long mark);

  /** Forgets what ended longer ago. */
  void forget(Duration age);
}
