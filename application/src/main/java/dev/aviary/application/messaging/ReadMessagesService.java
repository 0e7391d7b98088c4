package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadMessages;
import java.util.List;

final class ReadMessagesService implements ReadMessages {

  private final ConversationAccess access;
  private final SeenMarks seenMarks;

  ReadMessagesService(ConversationAccess access, SeenMarks seenMarks) {
    this.access = access;
    this.seenMarks = seenMarks;
  }

  @Override
  public Page read(Query query) {
    Page page =
        access
            .page(query.viewer(), query.partner(), query.cursor(), query.pageSize())
            .map(it -> new Page(it.messages(), it.pinned()))
            .orElseGet(() -> new Page(List.of(), null));
    seenMarks.mark(query.viewer(), query.partner(), page.messages());
    return page;
  }
}
