package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.SearchTerm;
import java.util.List;

final class SearchMessagesService implements SearchMessages {

  private static final MessageSearch.Found NOTHING = new MessageSearch.Found(List.of(), 0);

  private final ConversationAccess access;
  private final MessageSearch search;
  private final Transactions transactions;

  SearchMessagesService(
      ConversationAccess access, MessageSearch search, Transactions transactions) {
    this.access = access;
    this.search = search;
    this.transactions = transactions;
  }

  @Override
  public MessageSearch.Found search(Query query) {
    return transactions.inTransaction(
        () ->
            access
                .open(query.viewer(), query.partner())
                .map(conversation -> found(conversation, query))
                .orElse(NOTHING));
  }

  private MessageSearch.Found found(Conversation conversation, Query query) {
    return SearchTerm.of(query.text())
        .map(
            term ->
                search.search(conversation, query.viewer(), term, query.cursor(), query.pageSize()))
        .orElse(NOTHING);
  }
}
