package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each account's list of chats. */
public interface Chats {

  /**
   * One entry.
   *
   * @param newest the newest message its owner may see; null where there is none
   * @param unread how many messages the owner has not read
   */
  record Chat(
      ChatId id, Account partner, Instant lastActivity, @Nullable Message newest, int unread) {}

  /**
   * Up to {@code limit} chats of an account, newest activity first.
   *
   * @param after the last chat of the page before, empty for the first page; after one that is not
   *     the owner's there is nothing
   */
  List<Chat> page(AccountId owner, Optional<ChatId> after, int limit);
}
