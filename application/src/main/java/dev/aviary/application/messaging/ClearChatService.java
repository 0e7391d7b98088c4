package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ClearChat;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.shared.port.out.Transactions;

final class ClearChatService implements ClearChat {

  private final ConversationAccess access;
  private final Conversations conversations;
  private final Messages messages;
  private final Chats chats;
  private final Transactions transactions;

  ClearChatService(
      ConversationAccess access,
      Conversations conversations,
      Messages messages,
      Chats chats,
      Transactions transactions) {
    this.access = access;
    this.conversations = conversations;
    this.messages = messages;
    this.chats = chats;
    this.transactions = transactions;
  }

  @Override
  public void clear(Command command) {
    transactions.run(
        () ->
            access
                .openEvenBlocked(command.viewer(), command.partner())
                .flatMap(conversation -> conversations.lock(conversation.pair()))
                .ifPresent(locked -> clear(command, locked)));
  }

  private void clear(Command command, Conversations.Locked locked) {
    var conversation = locked.conversation();
    messages.clear(
        conversation,
        conversation.clear(command.viewer(), locked.nextMessageId()),
        command.viewer());
    if (command.deleteChat()) {
      chats.remove(command.viewer(), command.partner());
    }
  }
}
