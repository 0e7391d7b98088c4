package dev.aviary.bootstrap;

import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.messaging.MessagingUseCases;
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
import dev.aviary.bootstrap.metrics.CountedSends;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the use cases of messages on their adapters. */
@Dependent
class MessagingWiring {

  @Produces
  @Singleton
  MessagingUseCases messagingUseCases(
      Accounts accounts,
      Relationships relationships,
      Conversations conversations,
      ConversationViews views,
      Messages messages,
      SentMessages sentMessages,
      MessageSearch search,
      Chats chats,
      Transactions transactions,
      PictureCodec codec,
      NewMedia newMedia,
      ContentSeals seals,
      InstantSource clock) {
    var stores =
        new MessagingUseCases.Stores(
            accounts,
            relationships,
            conversations,
            views,
            messages,
            sentMessages,
            search,
            chats,
            transactions);
    return new MessagingUseCases(stores, codec, newMedia, seals, clock);
  }

  @Produces
  @Singleton
  SendMessage sendMessage(MessagingUseCases useCases, MeterRegistry metrics) {
    return new CountedSends(useCases.sendMessage(), metrics);
  }

  @Produces
  @Singleton
  ReadMessages readMessages(MessagingUseCases useCases) {
    return useCases.readMessages();
  }

  @Produces
  @Singleton
  ReadHistory readHistory(MessagingUseCases useCases) {
    return useCases.readHistory();
  }

  @Produces
  @Singleton
  SearchMessages searchMessages(MessagingUseCases useCases) {
    return useCases.searchMessages();
  }

  @Produces
  @Singleton
  DeleteMessage deleteMessage(MessagingUseCases useCases) {
    return useCases.deleteMessage();
  }

  @Produces
  @Singleton
  ClearChat clearChat(MessagingUseCases useCases) {
    return useCases.clearChat();
  }

  @Produces
  @Singleton
  PinMessage pinMessage(MessagingUseCases useCases) {
    return useCases.pinMessage();
  }

  @Produces
  @Singleton
  ListChats listChats(MessagingUseCases useCases) {
    return useCases.listChats();
  }
}
