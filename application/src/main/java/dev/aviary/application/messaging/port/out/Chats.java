package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Each account's list of chats. One with a partner who blocks or is blocked is left out everywhere
 * here, and comes back unchanged when the block ends.
 */
public interface Chats {

  /**
   * One entry.
   *
   * @param lastActivity when the last message was sent, be it hidden since or not
   * @param newest the newest message its owner can read; null where there is none
   * @param unread how many messages the owner can read and has not read
   */
  record Chat(
      ChatId id, Identity partner, Instant lastActivity, @Nullable Message newest, int unread) {}

  /**
   * Up to {@code limit} chats of an account, newest activity first.
   *
   * @param after the last chat of the page before, empty for the first page; after one that is not
   *     the owner's there is nothing
   */
  List<Chat> page(AccountId owner, Optional<ChatId> after, int limit);

  /** As {@link #page}, of the chats with a message to read, after skipping {@code skip} of them. */
  List<Chat> withMessages(AccountId owner, int skip, int limit);

  /** How many chats there are with a message to read. */
  int countWithMessages(AccountId owner);

  /** Removes an entry that its owner has cleared, until the next message. Idempotent. */
  void remove(AccountId owner, AccountId partner);
}
