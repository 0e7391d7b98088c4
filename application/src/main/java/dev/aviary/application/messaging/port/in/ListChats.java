package dev.aviary.application.messaging.port.in;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;

/** Lists an account's chats, newest activity first. */
public interface ListChats {

  /**
   * @param after the last chat of the page before; empty for the first page
   */
  record Query(AccountId owner, Optional<ChatId> after, int pageSize) {}

  List<Chats.Chat> list(Query query);
}
