package dev.aviary.domain.messaging;

import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that two accounts ever wrote to each other.
 *
 * @param clearedByLow up to where the pair's lower account has cleared it
 * @param clearedByHigh up to where the pair's higher account has cleared it
 * @param pinned what either side has pinned for both, at most one; null where nothing is. A side
 *     that does not read that message any more has no pin
 */
public record Conversation(
    ConversationId id,
    AccountPair pair,
    ClearPoint clearedByLow,
    ClearPoint clearedByHigh,
    @Nullable MessageId pinned) {

  /** One that neither side has cleared, without a pin. */
  public Conversation(ConversationId id, AccountPair pair) {
    this(id, pair, ClearPoint.NONE, ClearPoint.NONE, null);
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
    requireForThisPair(permit);
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
        ? new Conversation(id, pair, now, clearedByHigh, pinned)
        : new Conversation(id, pair, clearedByLow, now, pinned);
  }

  /**
   * The conversation with {@code message} pinned, in place of whatever was.
   *
   * @param permit says who pins, and that they may
   * @throws DomainException {@link ErrorCode#MESSAGE_UNKNOWN} for who does not read the message
   * @throws IllegalArgumentException when the permit or the message is of another pair
   */
  public Conversation pin(ContactPermit.ToPin permit, Message message) {
    requireReadable(permit, message);
    return withPin(message.id());
  }

  /**
   * The conversation without the pin on {@code message}; unchanged where another one is pinned, or
   * none.
   *
   * @param permit says who unpins, and that they may
   * @throws DomainException {@link ErrorCode#MESSAGE_UNKNOWN} for who does not read the message
   * @throws IllegalArgumentException when the permit or the message is of another pair
   */
  public Conversation unpin(ContactPermit.ToPin permit, Message message) {
    requireReadable(permit, message);
    return message.id().equals(pinned) ? withPin(null) : this;
  }

  private void requireReadable(ContactPermit.ToPin permit, Message message) {
    requireForThisPair(permit);
    if (!message.conversation().equals(id)) {
      throw new IllegalArgumentException("the message is of another conversation");
    }
    if (!message.isReadableBy(permit.from())) {
      throw new DomainException(ErrorCode.MESSAGE_UNKNOWN);
    }
  }

  private void requireForThisPair(ContactPermit permit) {
    if (!permit.pair().equals(pair)) {
      throw new IllegalArgumentException("the permit is for another pair");
    }
  }

  private Conversation withPin(@Nullable MessageId message) {
    return new Conversation(id, pair, clearedByLow, clearedByHigh, message);
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
