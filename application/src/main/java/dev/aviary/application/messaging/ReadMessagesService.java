package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import java.time.InstantSource;
import java.util.List;

final class ReadMessagesService implements ReadMessages {

  private final ConversationAccess access;
  private final Messages messages;
  private final Transactions transactions;
  private final InstantSource clock;

  ReadMessagesService(
      ConversationAccess access,
      Messages messages,
      Transactions transactions,
      InstantSource clock) {
    this.access = access;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Message> read(Query query) {
    return transactions.inTransaction(
        () ->
            access
                .open(query.viewer(), query.partner())
                .map(conversation -> page(conversation, query))
                .orElseGet(List::of));
  }

  private List<Message> page(Conversation conversation, Query query) {
    List<Message> page =
        messages.page(conversation, query.viewer(), query.cursor(), query.pageSize());
    markSeen(conversation, query.viewer(), page);
    return page;
  }

  private void markSeen(Conversation conversation, AccountId viewer, List<Message> page) {
    List<MessageId> unread =
        page.stream().filter(message -> message.isUnreadBy(viewer)).map(Message::id).toList();
    if (!unread.isEmpty()) {
      messages.markSeen(conversation, viewer, unread, clock.instant());
    }
  }
}
