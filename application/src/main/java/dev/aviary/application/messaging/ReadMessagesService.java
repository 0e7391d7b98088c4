package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import java.util.List;

final class ReadMessagesService implements ReadMessages {

  private final ConversationAccess access;
  private final Messages messages;
  private final SeenMarks seenMarks;
  private final Transactions transactions;

  ReadMessagesService(
      ConversationAccess access,
      Messages messages,
      SeenMarks seenMarks,
      Transactions transactions) {
    this.access = access;
    this.messages = messages;
    this.seenMarks = seenMarks;
    this.transactions = transactions;
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
    seenMarks.mark(conversation, query.viewer(), page);
    return page;
  }
}
