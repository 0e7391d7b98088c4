package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;

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
    Shown shown = transactions.inSnapshot(() -> show(query));
    if (shown.toBeMarked()) {
      seenMarks.markAll(query.viewer(), query.partner());
    }
    return shown.history();
  }

  @Override
  public Unread readUnread(AccountId viewer, AccountId partner, boolean markSeen) {
    Unread unread =
        transactions.inSnapshot(
            () ->
                new Unread(
                    identity(viewer),
                    identity(partner),
                    access
                        .open(viewer, partner)
                        .map(it -> messages.unread(it, viewer, MAX_UNREAD))
                        .orElseGet(List::of)));
    if (markSeen) {
      seenMarks.mark(viewer, partner, unread.messages());
    }
    return unread;
  }

  private record Shown(History history, boolean toBeMarked) {}

  private Shown show(Query query) {
    AccountId viewer = query.viewer();
    var opened = access.open(viewer, query.partner());
    int total = opened.map(it -> messages.countListed(it, viewer)).orElse(0);
    var page = opened.map(it -> page(it, query, total)).orElseGet(List::of);
    boolean toBeMarked =
        query.markAllSeen()
            && opened.map(it -> !messages.unread(it, viewer, 1).isEmpty()).orElse(false);
    return new Shown(
        new History(identity(viewer), identity(query.partner()), page, total), toBeMarked);
  }

  private List<Message> page(Conversation conversation, Query query, int total) {
    return PageNumber.skip(query.pageNumber(), query.pageSize(), total)
        .map(skip -> messages.listed(conversation, query.viewer(), skip, query.pageSize()))
        .orElseGet(List::of);
  }

  private Identity identity(AccountId id) {
    return accounts
        .find(id)
        .map(Account::identity)
        .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
  }
}
