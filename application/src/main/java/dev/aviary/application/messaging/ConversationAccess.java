package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;
import java.util.function.Predicate;

/** The gate that every reading of a conversation passes. */
final class ConversationAccess {

  private final Relationships relationships;
  private final Conversations conversations;

  ConversationAccess(Relationships relationships, Conversations conversations) {
    this.relationships = relationships;
    this.conversations = conversations;
  }

  /**
   * The conversation of the two, empty when they never wrote.
   *
   * @throws DomainException {@code PARTNER_INVALID} when either does not exist, for oneself, and
   *     while either blocks the other
   */
  Optional<Conversation> open(AccountId viewer, AccountId partner) {
    return conversations.find(pair(viewer, partner, relationship -> !relationship.isBlocked()));
  }

  /**
   * As {@link #open}, without regard to blocks: for putting one's own side in order.
   *
   * @throws DomainException {@code PARTNER_INVALID} when either does not exist, and for oneself
   */
  Optional<Conversation> openEvenBlocked(AccountId viewer, AccountId partner) {
    return conversations.find(pair(viewer, partner, relationship -> true));
  }

  private AccountPair pair(AccountId viewer, AccountId partner, Predicate<Relationship> condition) {
    return AccountPair.between(viewer, partner)
        .flatMap(relationships::between)
        .filter(condition)
        .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID))
        .pair();
  }
}
