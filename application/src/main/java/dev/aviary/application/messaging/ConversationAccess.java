package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The gate that every reading of a conversation passes. */
final class ConversationAccess {

  private final Relationships relationships;
  private final Conversations conversations;
  private final ConversationViews views;

  ConversationAccess(
      Relationships relationships, Conversations conversations, ConversationViews views) {
    this.relationships = relationships;
    this.conversations = conversations;
    this.views = views;
  }

  /**
   * A page of what {@code viewer} can read, and what is pinned for them; empty when the two never
   * wrote.
   *
   * @throws DomainException as {@link #open}
   */
  Optional<ConversationViews.Page> page(
      AccountId viewer, AccountId partner, MessageCursor cursor, int limit) {
    return look(viewer, partner, pair -> views.page(pair, viewer, cursor, limit));
  }

  /**
   * A page of what is listed for {@code viewer}, empty when the two never wrote.
   *
   * @throws DomainException as {@link #open}
   */
  Optional<ConversationViews.Listing> listing(
      AccountId viewer, AccountId partner, long skip, int limit) {
    return look(viewer, partner, pair -> views.listing(pair, viewer, skip, limit));
  }

  /** Two who have a view exist; of those who have none, it is asked. */
  private <V extends ConversationViews.View> Optional<V> look(
      AccountId viewer, AccountId partner, Function<AccountPair, Optional<V>> look) {
    Optional<V> view = AccountPair.between(viewer, partner).flatMap(look);
    if (view.isEmpty()) {
      pair(viewer, partner, relationship -> !relationship.isBlocked());
    } else if (view.get().blocked()) {
      throw new DomainException(ErrorCode.PARTNER_INVALID);
    }
    return view;
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
