package dev.aviary.application.upkeep.port.out;

import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.shared.AccountId;
import java.util.List;

/**
 * Removes what there is of an account, in pieces that each leave everything in order: counts equal
 * a recount, and pictures that nothing refers to are noted to be removed.
 */
public interface Erasures {

  /**
   * Makes an account unknown to everybody, with its sessions, and notes that the rest of it is to
   * go. Waits for all that is being done with its row; when this transaction has committed, nothing
   * new can come to refer to the account.
   *
   * @return false when there is no such account
   */
  boolean begin(AccountId account);

  /** The accounts that were begun with and of which something may be left. */
  List<AccountId> unfinished();

  /**
   * Ends up to {@code limit} follows and requests, in either direction, and corrects the counts of
   * those at the other end.
   *
   * @return how many it ended; 0 only when there are no more
   */
  int endFollows(AccountId account, int limit);

  /** Removes the blocks in either direction. */
  void endBlocks(AccountId account);

  /** Up to {@code limit} of the conversations that the account has. */
  List<ConversationId> conversations(AccountId account, int limit);

  /**
   * Removes up to {@code limit} messages of a conversation, whoever sent them; and the whole of it
   * once there are no more. Its chats go first. Waits for whoever changes it.
   *
   * @return how many messages it removed; fewer than {@code limit} when the conversation is gone
   */
  int removeMessages(ConversationId conversation, int limit);

  /**
   * Forgets up to {@code limit} of the names under which the account has sent.
   *
   * @return how many it forgot
   */
  int forgetSent(AccountId account, int limit);

  /** Notes that nothing is left. */
  void finish(AccountId account);
}
