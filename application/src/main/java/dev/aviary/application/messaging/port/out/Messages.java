package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The messages of conversations, and with them what each side's chat list says of them. Whatever
 * changes something is called under {@link Conversations#lock} in the same transaction, with the
 * conversation that the lock gave.
 */
public interface Messages {

  /**
   * Stores a new message. It becomes the newest of both sides' chats, opens a chat that a side does
   * not have, and counts as unread for its recipient. What runs in the same {@code inTransaction}
   * need not see it before that ends.
   */
  void append(Message message);

  /**
   * Stores a new text as {@link #append} does, in one step that locks the conversation and commits:
   * if it still exists, and its sides still stand to each other as is remembered. Blocks are
   * compared under the lock, the rest as of the moment this was called. Within a transaction, it is
   * part of that.
   *
   * @param now when this is called; what the conversation's lock was waited for is added
   * @return the message, its number above all that the conversation has shown; empty when anything
   *     has changed: then nothing happened, and what was remembered is forgotten
   */
  Optional<Message> appendIfStill(
      Conversations.Remembered remembered,
      ContactPermit.ToMessage permit,
      MessageBody.Text text,
      Instant now);

  /** A message of a conversation, whoever may see it; empty when there is none. */
  Optional<Message> findEvenHidden(Conversation conversation, MessageId id);

  /** Up to {@code limit} messages that {@code reader} has not read, newest first. */
  List<Message> unread(Conversation conversation, AccountId reader, int limit);

  /**
   * Marks those of {@code ids} as seen that {@code reader} has not read, and lowers the reader's
   * unread count by just these. Idempotent: each message is marked, and counted, once.
   */
  void markSeen(Conversation conversation, AccountId reader, List<MessageId> ids, Instant at);

  /**
   * Marks everything as seen that {@code reader} has not read, and sets the reader's unread count
   * to zero. Idempotent.
   */
  void markAllSeen(Conversation conversation, AccountId reader, Instant at);

  /**
   * Stores what became of a message, with its consequences for both sides' chats. Where no side
   * sees it any more, or it says nothing any more, its text, its search entry, the reference to its
   * picture and its pin are gone when this transaction commits.
   */
  void replace(Conversation conversation, Message before, Message after);

  /**
   * Stores that {@code side} has cleared a conversation, with the consequences for its chat. What
   * no side sees any more is erased as in {@link #replace}.
   *
   * @param before as the lock gave it
   * @param after what clearing made of it
   */
  void clear(Conversation before, Conversation after, AccountId side);
}
