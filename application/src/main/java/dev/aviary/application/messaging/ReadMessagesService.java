package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.domain.messaging.Message;
import java.util.List;

final class ReadMessagesService implements ReadMessages {

  private final ConversationAccess access;
  private final SeenMarks seenMarks;

  ReadMessagesService(ConversationAccess access, SeenMarks seenMarks) {
    this.access = access;
    this.seenMarks = seenMarks;
  }

  @Override
  public List<Message> read(Query query) {
    List<Message> page =
        access.page(query.viewer(), query.partner(), query.cursor(), query.pageSize());
    seenMarks.mark(query.viewer(), query.partner(), page);
    return page;
  }
}
