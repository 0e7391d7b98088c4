package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.SearchTerm;
import java.util.List;
import java.util.Optional;

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
    // Before the transaction: what was typed may be long, and a connection is precious.
    Optional<SearchTerm> term = SearchTerm.of(query.text());
    return transactions.inSnapshot(
        () ->
            access
                .open(query.viewer(), query.partner())
                .flatMap(conversation -> term.map(it -> found(conversation, it, query)))
                .orElse(NOTHING));
  }

  private MessageSearch.Found found(Conversation conversation, SearchTerm term, Query query) {
    return search.search(conversation, query.viewer(), term, query.cursor(), query.pageSize());
  }
}
