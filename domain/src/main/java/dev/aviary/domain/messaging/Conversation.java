package dev.aviary.domain.messaging;

import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;

/** All that two accounts ever wrote to each other. */
public record Conversation(ConversationId id, AccountPair pair) {

  /**
   * A new message in it, seen by nobody yet.
   *
   * @param permit says who writes, and that they may
   * @param messageId above every id the conversation has shown so far
   * @throws IllegalArgumentException when the permit is for another pair
   */
  public Message compose(
      ContactPermit permit, MessageId messageId, MessageBody body, Instant sentAt) {
    if (!permit.pair().equals(pair)) {
      throw new IllegalArgumentException("the permit is for another pair");
    }
    AccountId sender = permit.from();
    return Message.sent(messageId, id, sender, pair.partnerOf(sender), body, sentAt);
  }
}
