package dev.aviary.application.relationship;

import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;

final class FollowAccountService implements FollowAccount {

  private final ContactPolicy contactPolicy = new ContactPolicy();
  private final Relationships relationships;
  private final Transactions transactions;
  private final InstantSource clock;

  FollowAccountService(
      Relationships relationships, Transactions transactions, InstantSource clock) {
    this.relationships = relationships;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome toggle(AccountId by, AccountId target) {
    return transactions.inTransaction(
        () ->
            AccountPair.between(by, target)
                .flatMap(relationships::lock)
                .map(before -> toggle(by, before))
                .orElseThrow(FollowAccountService::invalid));
  }

  private Outcome toggle(AccountId by, Relationship before) {
    Stance stance = before.of(by);
    if (stance.follows() || stance.asks()) {
      relationships.save(before, before.letGo(by));
      return stance.follows() ? Outcome.UNFOLLOWED : Outcome.WITHDRAWN;
    }
    Relationship after = follow(by, before);
    relationships.save(before, after);
    return after.of(by).follows() ? Outcome.FOLLOWED : Outcome.REQUESTED;
  }

  private Relationship follow(AccountId by, Relationship before) {
    var permit = contactPolicy.permitFollow(by, before).orElseThrow(FollowAccountService::invalid);
    return before.follow(permit, relationships::nextRequestId, clock.instant());
  }

  private static DomainException invalid() {
    return new DomainException(ErrorCode.ACCOUNT_INVALID);
  }
}
