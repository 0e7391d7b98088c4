package dev.aviary.application.relationship.port.in;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Blocks an account, or ends the block (wire contract, section 7, {@code block_user}). */
public interface BlockAccount {

  /** What a toggle came to. */
  enum Outcome {
    BLOCKED,
    UNBLOCKED
  }

  /**
   * Turns the block of {@code target} by {@code by} around. A block ends the follows and requests
   * of both sides, and what it ended does not come back. Once answered, no message between the two
   * and no follow that began later is accepted, and none that began earlier is still to come: it
   * waits for the locks under which they are made.
   *
   * @throws DomainException {@code ACCOUNT_INVALID} for an unknown account or oneself
   */
  Outcome toggle(AccountId by, AccountId target);
}
