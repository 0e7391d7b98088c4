package dev.aviary.domain.messaging;

import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that two accounts ever wrote to each other.
 *
 * @param clearedByLow up to where the pair's lower account has cleared it
 * @param clearedByHigh up to where the pair's higher account has cleared it
 */
public record Conversation(
    ConversationId id, AccountPair pair, ClearPoint clearedByLow, ClearPoint clearedByHigh) {

  /** One that neither side has cleared. */
  public Conversation(ConversationId id, AccountPair pair) {
    this(id, pair, ClearPoint.NONE, ClearPoint.NONE);
  }

  /**
   * A new message in it, seen by nobody yet.
   *
   * @param permit says who writes, and that they may
   * @param messageId above every id the conversation has shown so far
   * @throws IllegalArgumentException when the permit is for another pair
   */
  public Message compose(
      ContactPermit.ToMessage permit, MessageId messageId, MessageBody body, Instant sentAt) {
    if (!permit.pair().equals(pair)) {
      throw new IllegalArgumentException("the permit is for another pair");
    }
    return restore(messageId, permit.from(), body, sentAt, null, Visibility.BOTH_SIDES);
  }

  /**
   * A message of it as a store kept it.
   *
   * @param deletedAlone what the sides have hidden of it by itself; clearing is added here
   * @throws IllegalArgumentException when the sender is neither of the pair
   */
  public Message restore(
      MessageId messageId,
      AccountId sender,
      MessageBody body,
      Instant sentAt,
      @Nullable Instant seenAt,
      Visibility deletedAlone) {
    AccountId recipient = pair.partnerOf(sender);
    Visibility cleared =
        new Visibility(clearedBy(sender).hides(messageId), clearedBy(recipient).hides(messageId));
    return new Message(
        messageId, id, sender, recipient, body, sentAt, seenAt, deletedAlone.and(cleared));
  }

  /**
   * The conversation after {@code side} cleared it: every message so far is hidden from that side.
   *
   * @param next the number the next message would have had
   * @throws IllegalArgumentException when {@code side} is neither of the pair
   */
  public Conversation clear(AccountId side, MessageId next) {
    ClearPoint now = ClearPoint.before(next);
    return pair.isLow(side)
        ? new Conversation(id, pair, now, clearedByHigh)
        : new Conversation(id, pair, clearedByLow, now);
  }

  /**
   * Up to where {@code side} has cleared it.
   *
   * @throws IllegalArgumentException when {@code side} is neither of the pair
   */
  public ClearPoint clearedBy(AccountId side) {
    return pair.isLow(side) ? clearedByLow : clearedByHigh;
  }
}
