package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
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
    Optional<ConversationViews.Listing> listing =
        access.listing(query.viewer(), query.partner(), skip(query), query.pageSize());
    if (query.markAllSeen() && listing.filter(it -> it.unread() > 0).isPresent()) {
      seenMarks.markAll(query.viewer(), query.partner());
    }
    return listing
        .map(it -> new History(it.viewer(), it.partner(), it.messages(), it.total()))
        .orElseGet(() -> nothing(query));
  }

  /** Pages are counted from 1; beyond the last there is nothing. */
  private static long skip(Query query) {
    return Math.min(query.pageNumber() - 1, Integer.MAX_VALUE) * query.pageSize();
  }

  private History nothing(Query query) {
    return transactions.inSnapshot(
        () -> new History(identity(query.viewer()), identity(query.partner()), List.of(), 0));
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

  private Identity identity(AccountId id) {
    return accounts
        .find(id)
        .map(Account::identity)
        .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
  }
}
