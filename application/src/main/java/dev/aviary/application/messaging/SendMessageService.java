package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;
import java.util.Optional;

final class SendMessageService implements SendMessage {

  private final ContactPolicy contactPolicy = new ContactPolicy();
  private final Conversations conversations;
  private final Messages messages;
  private final SentMessages sentMessages;
  private final ContentSeals seals;
  private final Relationships relationships;
  private final Transactions transactions;
  private final InstantSource clock;

  SendMessageService(
      Conversations conversations,
      Messages messages,
      SentMessages sentMessages,
      ContentSeals seals,
      Relationships relationships,
      Transactions transactions,
      InstantSource clock) {
    this.conversations = conversations;
    this.messages = messages;
    this.sentMessages = sentMessages;
    this.seals = seals;
    this.relationships = relationships;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Message send(Command command) {
    return transactions.inTransaction(
        () -> {
          AccountPair pair =
              AccountPair.between(command.sender(), command.recipient())
                  .orElseThrow(() -> new DomainException(ErrorCode.CONTACT_NOT_PERMITTED));
          // Everything below is read under the lock: a block, or the same message sent a moment
          // ago, is seen here as soon as its sender was answered.
          var locked =
              conversations
                  .lock(pair)
                  .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
          return sentBefore(command).orElseGet(() -> send(command, locked));
        });
  }

  private Optional<Message> sentBefore(Command command) {
    Optional<SentMessages.Sent> before =
        command.clientId().flatMap(clientId -> sentMessages.find(command.sender(), clientId));
    if (before.isPresent() && !isAgain(command, before.get())) {
      throw new DomainException(ErrorCode.CLIENT_ID_REUSED);
    }
    return before.map(SentMessages.Sent::message);
  }

  /** The message itself says so for as long as it says anything, its seal from then on. */
  private boolean isAgain(Command command, SentMessages.Sent before) {
    return before.message().isRemoved()
        ? seals.matches(before.seal(), command.recipient(), command.draft())
        : command.draft().repeats(before.message(), command.recipient());
  }

  private Message send(Command command, Conversations.Locked locked) {
    ContactPermit.ToMessage permit = permit(command.sender(), locked.conversation().pair());
    Message message =
        locked
            .conversation()
            .compose(permit, locked.nextMessageId(), command.draft().toBody(), clock.instant());
    messages.append(message);
    // Two sends of one pair never get here with one name; sends to two partners may.
    if (!command.clientId().map(id -> bind(id, message, command)).orElse(true)) {
      throw new DomainException(ErrorCode.CLIENT_ID_REUSED);
    }
    return message;
  }

  private boolean bind(ClientMessageId id, Message message, Command command) {
    return sentMessages.bind(id, message, seals.seal(command.recipient(), command.draft()));
  }

  private ContactPermit.ToMessage permit(AccountId sender, AccountPair pair) {
    Relationship relationship =
        relationships
            .between(pair)
            .orElseThrow(() -> new DomainException(ErrorCode.PARTNER_INVALID));
    return switch (contactPolicy.decideMessage(sender, relationship)) {
      case ContactPolicy.Permitted(var permit) -> permit;
      case ContactPolicy.RefusedByPrivacy() ->
          throw new DomainException(ErrorCode.CONTACT_NOT_PERMITTED);
      case ContactPolicy.RefusedByBlock() -> throw new DomainException(ErrorCode.CONTACT_BLOCKED);
    };
  }
}
