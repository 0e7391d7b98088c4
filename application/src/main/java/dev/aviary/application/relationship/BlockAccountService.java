package dev.aviary.application.relationship;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;

final class BlockAccountService implements BlockAccount {

  private final Conversations conversations;
  private final Relationships relationships;
  private final Transactions transactions;
  private final InstantSource clock;

  BlockAccountService(
      Conversations conversations,
      Relationships relationships,
      Transactions transactions,
      InstantSource clock) {
    this.conversations = conversations;
    this.relationships = relationships;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome toggle(AccountId by, AccountId target) {
    return transactions.inTransaction(
        () -> {
          // The lock comes first: it keeps sends apart, and two toggles of one pair.
          AccountPair pair =
              AccountPair.between(by, target)
                  .filter(it -> conversations.lock(it).isPresent())
                  .orElseThrow(BlockAccountService::invalid);
          boolean blocks =
              relationships.between(pair).orElseThrow(BlockAccountService::invalid).of(by).blocks();
          if (blocks) {
            relationships.unblock(by, target);
            return Outcome.UNBLOCKED;
          }
          relationships.block(by, target, clock.instant());
          return Outcome.BLOCKED;
        });
  }

  private static DomainException invalid() {
    return new DomainException(ErrorCode.ACCOUNT_INVALID);
  }
}
