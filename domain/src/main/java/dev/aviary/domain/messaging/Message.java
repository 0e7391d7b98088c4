package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One message from one account to another. New ones come from {@link Conversation#compose}, kept
 * ones from {@link Conversation#restore}.
 *
 * <p>Everything that shows or counts messages asks here who sees what. A side that hid a message
 * has nothing of it; a message removed for everyone is still listed for the other sides, and says
 * nothing.
 */
public final class Message {

  private final MessageId id;
  private final ConversationId conversation;
  private final AccountId sender;
  private final AccountId recipient;
  private final MessageBody body;
  private final Instant sentAt;
  private final @Nullable Instant seenAt;
  private final Visibility visibility;

  Message(
      MessageId id,
      ConversationId conversation,
      AccountId sender,
      AccountId recipient,
      MessageBody body,
      Instant sentAt,
      @Nullable Instant seenAt,
      Visibility visibility) {
    this.id = id;
    this.conversation = conversation;
    this.sender = sender;
    this.recipient = recipient;
    this.body = body;
    this.sentAt = sentAt;
    this.seenAt = seenAt;
    this.visibility = visibility;
  }

  /** What is known of a message after it was erased: that it was sent, when, and to whom. */
  public static Message erased(
      MessageId id,
      ConversationId conversation,
      AccountId sender,
      AccountId recipient,
      Instant sentAt) {
    return new Message(
        id,
        conversation,
        sender,
        recipient,
        new MessageBody.Removed(),
        sentAt,
        null,
        Visibility.NO_SIDE);
  }

  public MessageId id() {
    return id;
  }

  public ConversationId conversation() {
    return conversation;
  }

  public AccountId sender() {
    return sender;
  }

  public AccountId recipient() {
    return recipient;
  }

  public MessageBody body() {
    return body;
  }

  public Instant sentAt() {
    return sentAt;
  }

  /** When the recipient first read it; null until then. */
  public @Nullable Instant seenAt() {
    return seenAt;
  }

  public Visibility visibility() {
    return visibility;
  }

  /** Whether {@code viewer} sent it. */
  public boolean isSentBy(AccountId viewer) {
    return sender.equals(viewer);
  }

  /** Whether the sender took it back for both sides. */
  public boolean isRemoved() {
    return body instanceof MessageBody.Removed;
  }

  /** Whether {@code viewer} is one of its two sides and has not hidden it. */
  public boolean isListedFor(AccountId viewer) {
    return (sender.equals(viewer) && !visibility.hiddenFromSender())
        || (recipient.equals(viewer) && !visibility.hiddenFromRecipient());
  }

  /** Whether {@code viewer} sees what it says. */
  public boolean isReadableBy(AccountId viewer) {
    return isListedFor(viewer) && !isRemoved();
  }

  /** Whether {@code viewer} received it, sees what it says, and has not read it. */
  public boolean isUnreadBy(AccountId viewer) {
    return recipient.equals(viewer) && seenAt == null && isReadableBy(viewer);
  }

  /** Whether no side sees it any more, so that nothing of it may be kept. */
  public boolean isErasable() {
    return visibility.equals(Visibility.NO_SIDE);
  }

  /** Read by its recipient at {@code at}; unchanged when it was read before. */
  public Message seen(Instant at) {
    return seenAt != null
        ? this
        : new Message(id, conversation, sender, recipient, body, sentAt, at, visibility);
  }

  /**
   * Hidden from {@code viewer}; the other side keeps it (wire contract, section 3).
   *
   * @throws DomainException {@link ErrorCode#MESSAGE_UNKNOWN} for who does not see what it says
   */
  public Message hideFrom(AccountId viewer) {
    if (!isReadableBy(viewer)) {
      throw new DomainException(ErrorCode.MESSAGE_UNKNOWN);
    }
    var hidden = new Visibility(sender.equals(viewer), recipient.equals(viewer));
    return new Message(
        id, conversation, sender, recipient, body, sentAt, seenAt, visibility.and(hidden));
  }

  /**
   * Taken back by its sender for both sides: it stays listed and says nothing (wire contract,
   * section 6).
   *
   * @throws DomainException {@link ErrorCode#MESSAGE_UNKNOWN} for anybody but a sender who sees it
   */
  public Message removeForEveryone(AccountId by) {
    if (!isSentBy(by) || !isReadableBy(by)) {
      throw new DomainException(ErrorCode.MESSAGE_UNKNOWN);
    }
    return new Message(
        id, conversation, sender, recipient, new MessageBody.Removed(), sentAt, seenAt, visibility);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Message message
        && id.equals(message.id)
        && conversation.equals(message.conversation)
        && sender.equals(message.sender)
        && recipient.equals(message.recipient)
        && body.equals(message.body)
        && sentAt.equals(message.sentAt)
        && Objects.equals(seenAt, message.seenAt)
        && visibility.equals(message.visibility);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The id alone: what a message says never reaches a log. */
  @Override
  public String toString() {
    return "Message[" + id.value() + "]";
  }
}
