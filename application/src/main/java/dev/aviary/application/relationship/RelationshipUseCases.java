package dev.aviary.application.relationship;

import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.profile.ProfileAccess;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.in.AnswerFollowRequest;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.in.FollowAccount;
import dev.aviary.application.relationship.port.in.ListFollows;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import java.time.InstantSource;

/** Builds the relationship use cases on their ports. */
public final class RelationshipUseCases {

  /** Everything that relationships are stored in, and what they end. */
  public record Stores(
      Accounts accounts,
      Relationships relationships,
      FollowLists followLists,
      Conversations conversations,
      Transactions transactions) {}

  private final Stores stores;
  private final AuditLog audit;
  private final InstantSource clock;

  public RelationshipUseCases(Stores stores, AuditLog audit, InstantSource clock) {
    this.stores = stores;
    this.audit = audit;
    this.clock = clock;
  }

  public BlockAccount blockAccount() {
    return new BlockAccountService(
        stores.conversations(), stores.relationships(), audit, stores.transactions(), clock);
  }

  public FollowAccount followAccount() {
    return new FollowAccountService(stores.relationships(), stores.transactions(), clock);
  }

  public AnswerFollowRequest answerFollowRequest() {
    return new AnswerFollowRequestService(
        stores.accounts(), stores.relationships(), stores.transactions(), clock);
  }

  public ListFollows listFollows() {
    return new ListFollowsService(
        stores.accounts(),
        new ProfileAccess(stores.relationships()),
        stores.followLists(),
        stores.transactions());
  }
}
