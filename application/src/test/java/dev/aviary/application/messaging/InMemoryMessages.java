package dev.aviary.application.messaging;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The three messaging ports over one list of messages. Everything a chat says is recounted from the
 * messages at each call, so that it can serve as the measure of an adapter that keeps counters.
 */
public final class InMemoryMessages implements Conversations, Messages, Chats {

  private static final Comparator<Message> BY_ID = Comparator.comparing(Message::id);

  private final InMemoryDatabase database;
  private final Accounts accounts;
  private final Map<AccountPair, Conversation> conversations;
  private final Map<MessageId, Message> messages;

  public InMemoryMessages(InMemoryDatabase database, Accounts accounts) {
    this.database = database;
    this.accounts = accounts;
    this.conversations = database.table();
    this.messages = database.table();
  }

  @Override
  public Optional<Conversation> find(AccountPair pair) {
    return Optional.ofNullable(conversations.get(pair));
  }

  @Override
  public Locked lock(AccountPair pair) {
    Conversation conversation =
        conversations.computeIfAbsent(
            pair, key -> new Conversation(new ConversationId(database.nextNumber()), key));
    return new Locked(conversation, new MessageId(database.nextNumber()));
  }

  @Override
  public void append(Message message) {
    messages.put(message.id(), message);
  }

  @Override
  public List<Message> page(
      Conversation conversation, AccountId viewer, MessageCursor cursor, int limit) {
    return switch (cursor) {
      case MessageCursor.Newest() -> newest(conversation, viewer, id -> true, limit);
      case MessageCursor.Before(MessageId before) ->
          newest(conversation, viewer, id -> id.compareTo(before) < 0, limit);
      case MessageCursor.After(MessageId after) ->
          visible(conversation, viewer)
              .filter(message -> message.id().compareTo(after) > 0)
              .sorted(BY_ID)
              .limit(limit)
              .toList();
    };
  }

  @Override
  public void markSeen(
      Conversation conversation, AccountId reader, List<MessageId> ids, Instant at) {
    for (MessageId id : ids) {
      messages.computeIfPresent(
          id, (key, message) -> message.isUnreadBy(reader) ? seen(message, at) : message);
    }
  }

  @Override
  public List<Chat> page(AccountId owner, Optional<ChatId> after, int limit) {
    List<Chat> all =
        conversations.values().stream()
            .filter(it -> it.pair().low().equals(owner) || it.pair().high().equals(owner))
            .flatMap(conversation -> chat(conversation, owner).stream())
            .sorted(
                Comparator.comparing(Chat::lastActivity)
                    .thenComparingLong(InMemoryMessages::newestId)
                    .reversed())
            .toList();
    int first = after.map(id -> indexAfter(all, id)).orElse(0);
    return all.stream().skip(first).limit(limit).toList();
  }

  private static long newestId(Chat chat) {
    Message newest = chat.newest();
    return newest == null ? 0 : newest.id().value();
  }

  private static int indexAfter(List<Chat> chats, ChatId id) {
    for (int i = 0; i < chats.size(); i++) {
      if (chats.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return chats.size();
  }

  private Optional<Chat> chat(Conversation conversation, AccountId owner) {
    return visible(conversation, owner)
        .max(BY_ID)
        .map(
            newest ->
                new Chat(
                    ChatId.of(conversation.id(), conversation.pair(), owner),
                    accounts.find(conversation.pair().partnerOf(owner)).orElseThrow(),
                    newest.sentAt(),
                    newest,
                    (int)
                        visible(conversation, owner)
                            .filter(message -> message.isUnreadBy(owner))
                            .count()));
  }

  private List<Message> newest(
      Conversation conversation, AccountId viewer, Predicate<MessageId> condition, int limit) {
    return visible(conversation, viewer)
        .filter(message -> condition.test(message.id()))
        .sorted(BY_ID.reversed())
        .limit(limit)
        .sorted(BY_ID)
        .toList();
  }

  private Stream<Message> visible(Conversation conversation, AccountId viewer) {
    return messages.values().stream()
        .filter(message -> message.conversation().equals(conversation.id()))
        .filter(message -> message.isVisibleTo(viewer));
  }

  private static Message seen(Message message, Instant at) {
    return Message.stored(
        message.id(),
        message.conversation(),
        message.sender(),
        message.recipient(),
        message.body(),
        message.sentAt(),
        at,
        message.visibility());
  }
}
