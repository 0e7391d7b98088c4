package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/**
 * Number of one side's entry in its chat list, on the wire as {@code chat_id}. It follows from the
 * conversation and the side, so it needs no storing and stays the same when a chat is reopened.
 */
public record ChatId(long value) {

  /** The id of the entry that {@code owner} has for the conversation of {@code pair}. */
  public static ChatId of(ConversationId conversation, AccountPair pair, AccountId owner) {
    // Doubling leaves one id for each side; isLow refuses an account that is neither.
    boolean ownerIsHigh = !pair.isLow(owner);
    return new ChatId(
        Math.addExact(Math.multiplyExact(conversation.value(), 2), ownerIsHigh ? 1 : 0));
  }
}
