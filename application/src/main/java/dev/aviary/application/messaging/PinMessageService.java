package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.PinMessage;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

final class PinMessageService implements PinMessage {

  private final ContactPolicy contactPolicy = new ContactPolicy();
  private final Conversations conversations;
  private final Messages messages;
  private final Transactions transactions;

  PinMessageService(Conversations conversations, Messages messages, Transactions transactions) {
    this.conversations = conversations;
    this.messages = messages;
    this.transactions = transactions;
  }

  /** What becomes of a conversation whose message one side points at. */
  @FunctionalInterface
  private interface Change {
    Conversation apply(Conversation conversation, ContactPermit.ToPin permit, Message message);
  }

  @Override
  public void pin(AccountId by, MessageId id) {
    change(by, id, Conversation::pin);
  }

  @Override
  public void unpin(AccountId by, MessageId id) {
    change(by, id, Conversation::unpin);
  }

  private void change(AccountId by, MessageId id, Change change) {
    transactions.run(
        () -> {
          // Deleting, clearing and blocking take the same lock, on whatever server: the message,
          // the block and the pin before are read as they left them, one pin after the other.
          var pair =
              conversations
                  .findByMessage(by, id)
                  .flatMap(found -> conversations.lockWithRelationship(found.pair()))
                  .orElseThrow(PinMessageService::unknown);
          Conversation before = pair.locked().conversation();
          // Before the block is told of: what one does not read is unknown, be it there or not.
          Message message =
              messages
                  .findEvenHidden(before, id)
                  .filter(found -> found.isReadableBy(by))
                  .orElseThrow(PinMessageService::unknown);
          ContactPermit.ToPin permit =
              contactPolicy
                  .permitPin(by, pair.relationship())
                  .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_BLOCKED));
          Conversation after = change.apply(before, permit, message);
          if (!after.equals(before)) {
            conversations.savePin(after);
          }
        });
  }

  private static DomainException unknown() {
    return new DomainException(ErrorCode.MESSAGE_UNKNOWN);
  }
}
