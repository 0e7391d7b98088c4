package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;

final class ListChatsService implements ListChats {

  private final Accounts accounts;
  private final Chats chats;
  private final Transactions transactions;

  ListChatsService(Accounts accounts, Chats chats, Transactions transactions) {
    this.accounts = accounts;
    this.chats = chats;
    this.transactions = transactions;
  }

  @Override
  public List<Chats.Chat> list(Query query) {
    return chats.page(query.owner(), query.after(), query.pageSize());
  }

  @Override
  public Recent listRecent(AccountId owner, long pageNumber, int pageSize) {
    return transactions.inSnapshot(
        () -> {
          Account account =
              accounts
                  .find(owner)
                  .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
          int total = chats.countWithMessages(owner);
          var page =
              PageNumber.skip(pageNumber, pageSize, total)
                  .map(skip -> chats.withMessages(owner, skip, pageSize))
                  .orElseGet(List::of);
          return new Recent(account, page, total);
        });
  }
}
