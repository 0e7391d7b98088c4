package dev.aviary.application.relationship.port.in;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Follows an account, asks to, or ends either (wire contract, section 7, {@code follow}). */
public interface FollowAccount {

  /** What a toggle came to. */
  enum Outcome {
    FOLLOWED,
    UNFOLLOWED,
    /** The account wants to be asked, and now is. */
    REQUESTED,
    /** The request that waited is gone. */
    WITHDRAWN
  }

  /**
   * Turns around whether {@code by} follows {@code target} or waits to. Two at once come one after
   * the other.
   *
   * @throws DomainException {@code ACCOUNT_INVALID} for an unknown account or oneself, and while
   *     either blocks the other
   */
  Outcome toggle(AccountId by, AccountId target);
}
