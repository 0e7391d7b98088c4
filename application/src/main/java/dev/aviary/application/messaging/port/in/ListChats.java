package dev.aviary.application.messaging.port.in;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.List;
import java.util.Optional;

/** Lists an account's chats, newest activity first. */
public interface ListChats {

  /**
   * @param after the last chat of the page before; empty for the first page
   */
  record Query(AccountId owner, Optional<ChatId> after, int pageSize) {}

  /**
   * @param chats each with a newest message
   * @param total how many there are on all pages together
   */
  record Recent(Account owner, List<Chats.Chat> chats, int total) {}

  List<Chats.Chat> list(Query query);

  /**
   * The chats with a message to read, by page numbers from 1 (wire contract, section 6).
   *
   * @throws DomainException {@code ACCOUNT_UNKNOWN}
   */
  Recent listRecent(AccountId owner, long pageNumber, int pageSize);
}
