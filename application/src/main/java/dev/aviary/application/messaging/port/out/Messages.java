package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;

/** The messages of conversations, and with them what each side's chat list says of the newest. */
public interface Messages {

  /**
   * Stores a message that was composed under {@link Conversations#lock} in the same transaction. It
   * becomes the newest of both sides' chats, opens a chat that a side does not have, and counts as
   * unread for its recipient.
   */
  void append(Message message);

  /**
   * Up to {@code limit} messages that {@code viewer} may see, ascending by id. Empty where there
   * are none.
   */
  List<Message> page(Conversation conversation, AccountId viewer, MessageCursor cursor, int limit);

  /**
   * Marks those of {@code ids} as seen that {@code reader} received and had not seen, and lowers
   * the reader's unread count by just these. Idempotent, also between two calls at the same moment:
   * each message is marked, and counted, once.
   */
  void markSeen(Conversation conversation, AccountId reader, List<MessageId> ids, Instant at);
}
