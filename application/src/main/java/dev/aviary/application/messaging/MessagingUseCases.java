package dev.aviary.application.messaging;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.messaging.port.in.ClearChat;
import dev.aviary.application.messaging.port.in.DeleteMessage;
import dev.aviary.application.messaging.port.in.ListChats;
import dev.aviary.application.messaging.port.in.PinMessage;
import dev.aviary.application.messaging.port.in.ReadHistory;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.ContentSeals;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import java.time.InstantSource;

/** Builds the messaging use cases on their ports. */
public final class MessagingUseCases {

  /** Everything that messaging stores. */
  public record Stores(
      Accounts accounts,
      Relationships relationships,
      Conversations conversations,
      ConversationViews views,
      Messages messages,
      SentMessages sentMessages,
      MessageSearch search,
      Chats chats,
      Transactions transactions) {}

  private final Stores stores;
  private final PictureCodec codec;
  private final NewMedia newMedia;
  private final ContentSeals seals;
  private final InstantSource clock;
  private final ConversationAccess access;
  private final SeenMarks seenMarks;

  public MessagingUseCases(
      Stores stores,
      PictureCodec codec,
      NewMedia newMedia,
      ContentSeals seals,
      InstantSource clock) {
    this.stores = stores;
    this.codec = codec;
    this.newMedia = newMedia;
    this.seals = seals;
    this.clock = clock;
    this.access =
        new ConversationAccess(stores.relationships(), stores.conversations(), stores.views());
    this.seenMarks =
        new SeenMarks(stores.conversations(), stores.messages(), stores.transactions(), clock);
  }

  public SendMessage sendMessage() {
    return new SendMessageService(
        stores.conversations(),
        stores.messages(),
        stores.sentMessages(),
        seals,
        stores.relationships(),
        codec,
        newMedia,
        stores.transactions(),
        clock);
  }

  public ReadMessages readMessages() {
    return new ReadMessagesService(access, seenMarks);
  }

  public ReadHistory readHistory() {
    return new ReadHistoryService(
        access, stores.accounts(), stores.messages(), seenMarks, stores.transactions());
  }

  public SearchMessages searchMessages() {
    return new SearchMessagesService(access, stores.search(), stores.transactions());
  }

  public DeleteMessage deleteMessage() {
    return new DeleteMessageService(
        stores.conversations(), stores.messages(), stores.transactions());
  }

  public ClearChat clearChat() {
    return new ClearChatService(
        access, stores.conversations(), stores.messages(), stores.chats(), stores.transactions());
  }

  public PinMessage pinMessage() {
    return new PinMessageService(stores.conversations(), stores.messages(), stores.transactions());
  }

  public ListChats listChats() {
    return new ListChatsService(stores.accounts(), stores.chats(), stores.transactions());
  }
}
