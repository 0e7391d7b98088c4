package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;

final class ReadHistoryService implements ReadHistory {

  private static final int MAX_UNREAD = 1000;

  private final ConversationAccess access;
  private final Accounts accounts;
  private final Messages messages;
  private final SeenMarks seenMarks;
  private final Transactions transactions;

  ReadHistoryService(
      ConversationAccess access,
      Accounts accounts,
      Messages messages,
      SeenMarks seenMarks,
      Transactions transactions) {
    this.access = access;
    this.accounts = accounts;
    this.messages = messages;
    this.seenMarks = seenMarks;
    this.transactions = transactions;
  }

  @Override
  public History read(Query query) {
    return transactions.inTransaction(
        () -> {
          var opened = access.open(query.viewer(), query.partner());
          int total = opened.map(it -> messages.countListed(it, query.viewer())).orElse(0);
          var page = opened.map(it -> page(it, query, total)).orElseGet(List::of);
          if (query.markAllSeen()) {
            opened.ifPresent(it -> seenMarks.markAll(it, query.viewer()));
          }
          return new History(account(query.viewer()), account(query.partner()), page, total);
        });
  }

  @Override
  public Unread readUnread(AccountId viewer, AccountId partner, boolean markSeen) {
    return transactions.inTransaction(
        () -> {
          Optional<Conversation> opened = access.open(viewer, partner);
          List<Message> unread =
              opened.map(it -> messages.unread(it, viewer, MAX_UNREAD)).orElseGet(List::of);
          if (markSeen) {
            opened.ifPresent(it -> seenMarks.mark(it, viewer, unread));
          }
          return new Unread(account(viewer), account(partner), unread);
        });
  }

  private List<Message> page(Conversation conversation, Query query, int total) {
    return PageNumber.skip(query.pageNumber(), query.pageSize(), total)
        .map(skip -> messages.listed(conversation, query.viewer(), skip, query.pageSize()))
        .orElseGet(List::of);
  }

  /** The gate has made sure that both exist. */
  private Account account(AccountId id) {
    return accounts.find(id).orElseThrow();
  }
}
