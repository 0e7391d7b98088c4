package dev.aviary.application.relationship;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;

final class BlockAccountService implements BlockAccount {

  private final Conversations conversations;
  private final Relationships relationships;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  BlockAccountService(
      Conversations conversations,
      Relationships relationships,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.conversations = conversations;
    this.relationships = relationships;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Outcome toggle(AccountId by, AccountId target) {
    Outcome outcome =
        transactions.inTransaction(
            () -> {
              // The conversation's lock keeps messages apart, the other one follows. Always in this
              // order, and nobody else takes both: they cannot wait for each other.
              Relationship before =
                  AccountPair.between(by, target)
                      .filter(pair -> conversations.lock(pair).isPresent())
                      .flatMap(relationships::lock)
                      .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_INVALID));
              return toggle(by, before);
            });
    audit.record(
        switch (outcome) {
          case BLOCKED -> new AuditEvent.Blocked(by, target);
          case UNBLOCKED -> new AuditEvent.Unblocked(by, target);
        });
    return outcome;
  }

  private Outcome toggle(AccountId by, Relationship before) {
    if (before.of(by).blocks()) {
      relationships.save(before, before.unblock(by));
      return Outcome.UNBLOCKED;
    }
    relationships.save(before, before.block(by, clock.instant()));
    return Outcome.BLOCKED;
  }
}
