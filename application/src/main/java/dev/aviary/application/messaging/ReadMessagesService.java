package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
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
    List<Message> page =
        transactions.inSnapshot(
            () ->
                access
                    .open(query.viewer(), query.partner())
                    .map(it -> messages.page(it, query.viewer(), query.cursor(), query.pageSize()))
                    .orElseGet(List::of));
    seenMarks.mark(query.viewer(), query.partner(), page);
    return page;
  }
}
