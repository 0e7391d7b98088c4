package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.DeleteMessage;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.function.UnaryOperator;

final class DeleteMessageService implements DeleteMessage {

  private final Conversations conversations;
  private final Messages messages;
  private final Transactions transactions;

  DeleteMessageService(Conversations conversations, Messages messages, Transactions transactions) {
    this.conversations = conversations;
    this.messages = messages;
    this.transactions = transactions;
  }

  @Override
  public void deleteForOneself(AccountId viewer, MessageId id) {
    change(viewer, id, message -> message.hideFrom(viewer));
  }

  @Override
  public void removeForEveryone(AccountId sender, MessageId id) {
    change(sender, id, message -> message.removeForEveryone(sender));
  }

  private void change(AccountId by, MessageId id, UnaryOperator<Message> change) {
    transactions.run(
        () -> {
          Conversation conversation =
              conversations
                  .findByMessage(by, id)
                  .flatMap(found -> conversations.lock(found.pair()))
                  .orElseThrow(DeleteMessageService::unknown)
                  .conversation();
          Message message =
              messages.findEvenHidden(conversation, id).orElseThrow(DeleteMessageService::unknown);
          messages.replace(conversation, message, change.apply(message));
        });
  }

  private static DomainException unknown() {
    return new DomainException(ErrorCode.MESSAGE_UNKNOWN);
  }
}
