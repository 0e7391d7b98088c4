package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.InstantSource;

final class SendMessageService implements SendMessage {

  private final ContactPolicy contactPolicy = new ContactPolicy();
  private final Accounts accounts;
  private final Conversations conversations;
  private final Messages messages;
  private final Transactions transactions;
  private final InstantSource clock;

  SendMessageService(
      Accounts accounts,
      Conversations conversations,
      Messages messages,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.conversations = conversations;
    this.messages = messages;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Message send(Command command) {
    return transactions.inTransaction(
        () -> {
          ContactPermit permit = permit(command.sender(), command.recipient());
          MessageBody body = command.draft().toBody();
          var locked = conversations.lock(permit.pair());
          Message message =
              locked.conversation().compose(permit, locked.nextMessageId(), body, clock.instant());
          messages.append(message);
          return message;
        });
  }

  private ContactPermit permit(AccountId sender, AccountId recipient) {
    if (!accounts.exists(recipient)) {
      throw new DomainException(ErrorCode.PARTNER_INVALID);
    }
    return switch (contactPolicy.decide(sender, recipient)) {
      case ContactPolicy.Permitted(ContactPermit permit) -> permit;
      case ContactPolicy.RefusedToOneself() ->
          throw new DomainException(ErrorCode.CONTACT_NOT_PERMITTED);
    };
  }
}
