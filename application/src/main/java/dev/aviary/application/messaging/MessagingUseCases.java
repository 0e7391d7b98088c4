package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import java.time.InstantSource;

/** Builds the messaging use cases on their ports. */
public final class MessagingUseCases {

  private final Accounts accounts;
  private final Conversations conversations;
  private final Messages messages;
  private final Chats chats;
  private final Transactions transactions;
  private final InstantSource clock;

  public MessagingUseCases(
      Accounts accounts,
      Conversations conversations,
      Messages messages,
      Chats chats,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.conversations = conversations;
    this.messages = messages;
    this.chats = chats;
    this.transactions = transactions;
    this.clock = clock;
  }

  public SendMessage sendMessage() {
    return new SendMessageService(accounts, conversations, messages, transactions, clock);
  }

  public ReadMessages readMessages() {
    return new ReadMessagesService(
        new ConversationAccess(accounts, conversations), messages, transactions, clock);
  }

  public ListChats listChats() {
    return query ->
        transactions.inTransaction(
            () -> chats.page(query.owner(), query.after(), query.pageSize()));
  }
}
