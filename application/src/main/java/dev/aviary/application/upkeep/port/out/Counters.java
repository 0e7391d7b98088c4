package dev.aviary.application.upkeep.port.out;

import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;

/**
 * Counts that are kept beside what they count, compared with a recount. Each look is as of one
 * moment, in which a count and what it counts belong together; so it is exact though servers write.
 */
public interface Counters {

  /** Comes before all accounts and conversations. */
  long BEGINNING = 0;

  /**
   * Some of the accounts, or of the conversations.
   *
   * @param seen how many were looked at
   * @param last the number of the last of them; {@link #BEGINNING} when there are no more
   * @param wrong those whose counts differ from a recount
   */
  record Look<T>(int seen, long last, List<T> wrong) {}

  /** What an account's counts of follows are, and what they should be. */
  record WrongFollows(AccountId account, FollowCounts is, FollowCounts should) {}

  /** What one side's chat says of a conversation, and what it should say. */
  record WrongChat(
      ConversationId conversation, AccountId owner, ChatCounts is, ChatCounts should) {}

  /**
   * What a chat says.
   *
   * @param preview the newest message that its owner can read
   */
  record ChatCounts(int unread, int messages, Optional<Long> preview) {}

  /** The counts of up to {@code limit} accounts after a number, in their order. */
  Look<WrongFollows> follows(long after, int limit);

  /**
   * Counts an account's follows anew and corrects what differs. Waits for whoever changes them, and
   * they wait for this transaction.
   *
   * @return what was corrected; empty where all was right by then
   */
  Optional<WrongFollows> correctFollows(AccountId account);

  /** As {@link #follows}, of the chats of up to {@code limit} conversations. */
  Look<WrongChat> chats(long after, int limit);

  /** As {@link #correctFollows}, of both chats of a conversation, under its lock. */
  List<WrongChat> correctChats(ConversationId conversation);
}
