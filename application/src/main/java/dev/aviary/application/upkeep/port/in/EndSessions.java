package dev.aviary.application.upkeep.port.in;

import dev.aviary.domain.shared.AccountId;

/** Ends all sessions of an account, on every server within a second. */
@FunctionalInterface
public interface EndSessions {

  /**
   * Idempotent. Who signs in at the same moment may come after it.
   *
   * @return how many were open
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#ACCOUNT_UNKNOWN}
   */
  int endAll(AccountId account);
}
