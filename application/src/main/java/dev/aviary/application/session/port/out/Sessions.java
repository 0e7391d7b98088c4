package dev.aviary.application.session.port.out;

import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The sessions that are open. */
public interface Sessions {

  /** Keeps a new session. */
  void add(Session session);

  /** Whether the account has this session. One that was ended is gone, on every server at once. */
  boolean isOpen(AccountId account, UUID session);

  /**
   * The session, which nobody else renews or ends before this transaction does. Empty when it is
   * not open.
   */
  Optional<Session> lock(UUID session);

  /** Replaces the refresh tokens of a session that this transaction has locked. */
  void renew(Session session);

  /** Ends a session. Idempotent: answers whether it was open. */
  boolean end(AccountId account, UUID session);

  /**
   * Ends all but so many of an account's sessions, those first that were not renewed for longest.
   *
   * @return how many it ended
   */
  int endAllBut(AccountId account, int count);

  /**
   * Removes sessions that nobody can use any longer.
   *
   * @param now those that end by then
   * @param renewedBefore those that were last renewed before, or opened and never renewed
   */
  void removeExpired(Instant now, Instant renewedBefore);
}
