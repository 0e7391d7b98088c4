package dev.aviary.application.upkeep.port.in;

import dev.aviary.domain.shared.AccountId;
import java.util.List;

/**
 * Removes an account and all data of it, for good. It is unknown to everybody at once; what it has
 * is then removed in pieces, while servers run.
 */
public interface EraseAccount {

  /** Is told after each piece. What it throws cuts the erasure off there. */
  @FunctionalInterface
  interface Progress {

    void removed(Removed soFar);
  }

  /**
   * What is gone.
   *
   * @param follows requests among them
   * @param messages of both sides
   */
  record Removed(long follows, long conversations, long messages) {

    public static final Removed NOTHING = new Removed(0, 0, 0);

    public Removed plus(Removed more) {
      return new Removed(
          follows + more.follows, conversations + more.conversations, messages + more.messages);
    }
  }

  /**
   * Idempotent, and may be called again after it was cut off, wherever that was: then it goes on.
   *
   * @return what was removed this time
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#ACCOUNT_UNKNOWN} where there is neither such an account
   *     nor anything left of it
   */
  Removed erase(AccountId account, Progress progress);

  /** Accounts whose erasure was cut off. */
  List<AccountId> unfinished();
}
