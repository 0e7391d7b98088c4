package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One message from one account to another. New ones come from {@link Conversation#compose}. */
public final class Message {

  private final MessageId id;
  private final ConversationId conversation;
  private final AccountId sender;
  private final AccountId recipient;
  private final MessageBody body;
  private final Instant sentAt;
  private final @Nullable Instant seenAt;
  private final Visibility visibility;

  private Message(
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

  /** A message as a store kept it. */
  public static Message stored(
      MessageId id,
      ConversationId conversation,
      AccountId sender,
      AccountId recipient,
      MessageBody body,
      Instant sentAt,
      @Nullable Instant seenAt,
      Visibility visibility) {
    return new Message(id, conversation, sender, recipient, body, sentAt, seenAt, visibility);
  }

  static Message sent(
      MessageId id,
      ConversationId conversation,
      AccountId sender,
      AccountId recipient,
      MessageBody body,
      Instant sentAt) {
    return stored(id, conversation, sender, recipient, body, sentAt, null, Visibility.BOTH_SIDES);
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

  /** Whether {@code viewer} received it and has not read it. */
  public boolean isUnreadBy(AccountId viewer) {
    return recipient.equals(viewer) && seenAt == null;
  }

  /** Whether {@code viewer} is one of its two sides and has not hidden it. */
  public boolean isVisibleTo(AccountId viewer) {
    return (sender.equals(viewer) && !visibility.hiddenFromSender())
        || (recipient.equals(viewer) && !visibility.hiddenFromRecipient());
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
