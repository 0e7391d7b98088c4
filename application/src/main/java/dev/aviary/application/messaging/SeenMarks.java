package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import java.time.InstantSource;
import java.util.List;

/** Marks as seen what a side has read, under the conversation's lock. */
final class SeenMarks {

  private final Conversations conversations;
  private final Messages messages;
  private final InstantSource clock;

  SeenMarks(Conversations conversations, Messages messages, InstantSource clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.clock = clock;
  }

  /** Marks what was unread of a page. Neither locks nor writes when nothing was. */
  void mark(Conversation conversation, AccountId reader, List<Message> page) {
    List<MessageId> unread =
        page.stream().filter(message -> message.isUnreadBy(reader)).map(Message::id).toList();
    if (!unread.isEmpty()) {
      messages.markSeen(locked(conversation), reader, unread, clock.instant());
    }
  }

  /** Marks all of it. */
  void markAll(Conversation conversation, AccountId reader) {
    if (!messages.unread(conversation, reader, 1).isEmpty()) {
      messages.markAllSeen(locked(conversation), reader, clock.instant());
    }
  }

  private Conversation locked(Conversation conversation) {
    return conversations.lock(conversation.pair()).orElseThrow().conversation();
  }
}
