package dev.aviary.application.relationship;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import java.time.InstantSource;

/** Builds the relationship use cases on their ports. */
public final class RelationshipUseCases {

  private RelationshipUseCases() {}

  public static BlockAccount blockAccount(
      Conversations conversations,
      Relationships relationships,
      Transactions transactions,
      InstantSource clock) {
    return new BlockAccountService(conversations, relationships, transactions, clock);
  }
}
