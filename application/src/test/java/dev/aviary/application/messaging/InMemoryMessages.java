package dev.aviary.application.messaging;

import dev.aviary.application.media.InMemoryMedia;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.MessageSearch;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.InMemoryRelationships;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.SearchTerm;
import dev.aviary.domain.profile.Identity;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactTerms;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The messaging ports over one list of messages. Everything a chat says is recounted from the
 * messages at each call, so that it can serve as the measure of an adapter that keeps counters.
 */
public final class InMemoryMessages
    implements Conversations, ConversationViews, Messages, SentMessages, MessageSearch, Chats {

  private static final Comparator<Message> BY_ID = Comparator.comparing(Message::id);

  /** Terms are compared whole here. */
  private static final long NO_REVISION = 0;

  private record Side(AccountId owner, AccountId partner) {}

  private record Activity(MessageId newest, Instant at) {}

  private record Name(AccountId sender, ClientMessageId clientId) {}

  private final InMemoryDatabase database;
  private final Accounts accounts;
  private final InMemoryRelationships relationships;
  private final InMemoryMedia media;
  private final Map<AccountPair, Conversation> conversations;
  private final Map<MessageId, Message> messages;
  private final Map<Side, Activity> chats;
  private final Map<Name, Sent> names;

  /** No table: what a process remembers is not undone. */
  private final Map<AccountPair, Remembered> remembered = new ConcurrentHashMap<>();

  public InMemoryMessages(
      InMemoryDatabase database,
      Accounts accounts,
      InMemoryRelationships relationships,
      InMemoryMedia media) {
    this.database = database;
    this.accounts = accounts;
    this.relationships = relationships;
    this.media = media;
    this.conversations = database.table();
    this.messages = database.table();
    this.chats = database.table();
    this.names = database.table();
  }

  @Override
  public Optional<Conversation> find(AccountPair pair) {
    return Optional.ofNullable(conversations.get(pair));
  }

  @Override
  public Optional<Conversation> findByMessage(AccountId viewer, MessageId message) {
    return Optional.ofNullable(messages.get(message))
        .filter(it -> it.sender().equals(viewer) || it.recipient().equals(viewer))
        .flatMap(it -> find(AccountPair.between(it.sender(), it.recipient()).orElseThrow()));
  }

  @Override
  public Optional<Locked> lock(AccountPair pair) {
    if (!accounts.exists(pair.low()) || !accounts.exists(pair.high())) {
      return Optional.empty();
    }
    Conversation conversation =
        conversations.computeIfAbsent(
            pair, key -> new Conversation(new ConversationId(database.nextNumber()), key));
    return Optional.of(new Locked(conversation, new MessageId(database.nextNumber())));
  }

  @Override
  public Optional<LockedPair> lockWithRelationship(AccountPair pair) {
    Optional<LockedPair> locked =
        lock(pair).map(it -> new LockedPair(it, relationships.between(pair).orElseThrow()));
    locked.ifPresent(
        it ->
            remembered.put(
                pair,
                new Remembered(
                    it.locked().conversation(), it.relationship().contactTerms(), NO_REVISION)));
    return locked;
  }

  @Override
  public Optional<Remembered> remembered(AccountPair pair) {
    return Optional.ofNullable(remembered.get(pair));
  }

  @Override
  public void savePin(Conversation conversation) {
    conversations.put(conversation.pair(), conversation);
  }

  @Override
  public void append(Message message) {
    messages.put(message.id(), message);
    Activity activity = new Activity(message.id(), message.sentAt());
    chats.put(new Side(message.sender(), message.recipient()), activity);
    chats.put(new Side(message.recipient(), message.sender()), activity);
  }

  @Override
  public Optional<Message> appendIfStill(
      Remembered before, ContactPermit.ToMessage permit, MessageBody.Text text, Instant now) {
    AccountPair pair = permit.pair();
    return database.inTransaction(
        () -> {
          Optional<Conversation> still =
              find(pair)
                  .filter(it -> it.id().equals(before.conversation().id()))
                  .filter(it -> termsOf(pair).equals(Optional.of(before.terms())));
          if (still.isEmpty()) {
            remembered.remove(pair);
            return Optional.empty();
          }
          MessageId id = new MessageId(database.nextNumber());
          Message message = still.get().compose(permit, id, text, now);
          append(message);
          return Optional.of(message);
        });
  }

  private Optional<ContactTerms> termsOf(AccountPair pair) {
    return relationships.between(pair).map(Relationship::contactTerms);
  }

  @Override
  public Optional<Message> findEvenHidden(Conversation conversation, MessageId id) {
    return Optional.ofNullable(messages.get(id))
        .filter(message -> message.conversation().equals(conversation.id()))
        .map(message -> restored(message, conversation));
  }

  @Override
  public Optional<Page> page(AccountPair pair, AccountId viewer, MessageCursor cursor, int limit) {
    return find(pair)
        .map(
            it ->
                new Page(
                    isBlocked(pair),
                    page(readable(it, viewer), cursor, limit),
                    pinned(it, viewer).orElse(null)));
  }

  private Optional<Message> pinned(Conversation conversation, AccountId viewer) {
    return Optional.ofNullable(conversation.pinned())
        .flatMap(id -> findEvenHidden(conversation, id))
        .filter(message -> message.isReadableBy(viewer));
  }

  @Override
  public Optional<Listing> listing(AccountPair pair, AccountId viewer, long skip, int limit) {
    return find(pair)
        .map(
            conversation ->
                new Listing(
                    isBlocked(pair),
                    identity(viewer),
                    identity(pair.partnerOf(viewer)),
                    (int) listed(conversation, viewer).count(),
                    unread(conversation, viewer, Integer.MAX_VALUE).size(),
                    listed(conversation, viewer)
                        .sorted(BY_ID.reversed())
                        .skip(skip)
                        .limit(limit)
                        .sorted(BY_ID)
                        .toList()));
  }

  private boolean isBlocked(AccountPair pair) {
    return relationships.isBlocked(pair.low(), pair.high());
  }

  private Identity identity(AccountId id) {
    return accounts.find(id).orElseThrow().identity();
  }

  private Stream<Message> listed(Conversation conversation, AccountId viewer) {
    return all(conversation).filter(message -> message.isListedFor(viewer));
  }

  @Override
  public List<Message> unread(Conversation conversation, AccountId reader, int limit) {
    return all(conversation)
        .filter(message -> message.isUnreadBy(reader))
        .sorted(BY_ID.reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void markSeen(
      Conversation conversation, AccountId reader, List<MessageId> ids, Instant at) {
    unread(conversation, reader, Integer.MAX_VALUE).stream()
        .filter(message -> ids.contains(message.id()))
        .forEach(message -> messages.put(message.id(), message.seen(at)));
  }

  @Override
  public void markAllSeen(Conversation conversation, AccountId reader, Instant at) {
    unread(conversation, reader, Integer.MAX_VALUE)
        .forEach(message -> messages.put(message.id(), message.seen(at)));
  }

  @Override
  public void replace(Conversation conversation, Message before, Message after) {
    if (after.isErasable()) {
      messages.remove(after.id());
    } else {
      messages.put(after.id(), after);
    }
    if (after.isErasable() || after.isRemoved()) {
      eraseBeside(conversation, before);
    }
  }

  @Override
  public void clear(Conversation before, Conversation after, AccountId side) {
    conversations.put(after.pair(), after);
    for (Message message : all(after).filter(Message::isErasable).toList()) {
      messages.remove(message.id());
      eraseBeside(after, message);
    }
  }

  @Override
  public Optional<Sent> find(AccountId sender, ClientMessageId clientId) {
    return Optional.ofNullable(names.get(new Name(sender, clientId)))
        .map(sent -> new Sent(now(sent.message()), sent.seal()));
  }

  private Message now(Message sent) {
    return find(AccountPair.between(sent.sender(), sent.recipient()).orElseThrow())
        .flatMap(conversation -> findEvenHidden(conversation, sent.id()))
        .orElse(sent);
  }

  @Override
  public boolean bind(ClientMessageId clientId, Message message, String seal) {
    Message erased =
        Message.erased(
            message.id(),
            message.conversation(),
            message.sender(),
            message.recipient(),
            message.sentAt());
    return names.putIfAbsent(new Name(message.sender(), clientId), new Sent(erased, seal)) == null;
  }

  @Override
  public Found search(
      Conversation conversation,
      AccountId viewer,
      SearchTerm term,
      MessageCursor cursor,
      int limit) {
    List<Message> found =
        readable(conversation, viewer).filter(it -> term.isIn(it.body().text())).toList();
    return new Found(page(found.stream(), cursor, limit).reversed(), found.size());
  }

  @Override
  public List<Chat> page(AccountId owner, Optional<ChatId> after, int limit) {
    List<Chat> all = chats(owner);
    int first = after.map(id -> indexAfter(all, id)).orElse(0);
    return all.stream().skip(first).limit(limit).toList();
  }

  @Override
  public List<Chat> withMessages(AccountId owner, int skip, int limit) {
    return withMessages(owner).skip(skip).limit(limit).toList();
  }

  @Override
  public int countWithMessages(AccountId owner) {
    return (int) withMessages(owner).count();
  }

  @Override
  public void remove(AccountId owner, AccountId partner) {
    chats.remove(new Side(owner, partner));
  }

  /** Everything kept of messages, as a dump would show it. */
  public List<Message> dump() {
    return Stream.concat(messages.values().stream(), names.values().stream().map(Sent::message))
        .toList();
  }

  /** How many messages are pinned, whoever sees them. */
  public long pins() {
    return conversations.values().stream().filter(it -> it.pinned() != null).count();
  }

  private Stream<Chat> withMessages(AccountId owner) {
    return chats(owner).stream().filter(chat -> chat.newest() != null);
  }

  private List<Chat> chats(AccountId owner) {
    return chats.entrySet().stream()
        .filter(entry -> entry.getKey().owner().equals(owner))
        .filter(entry -> !relationships.isBlocked(owner, entry.getKey().partner()))
        .sorted(
            Comparator.comparing((Map.Entry<Side, Activity> entry) -> entry.getValue().newest())
                .reversed())
        .map(entry -> chat(entry.getKey(), entry.getValue()))
        .toList();
  }

  private Chat chat(Side side, Activity activity) {
    Conversation conversation =
        find(AccountPair.between(side.owner(), side.partner()).orElseThrow()).orElseThrow();
    return new Chat(
        ChatId.of(conversation.id(), conversation.pair(), side.owner()),
        identity(side.partner()),
        activity.at(),
        readable(conversation, side.owner()).max(BY_ID).orElse(null),
        unread(conversation, side.owner(), Integer.MAX_VALUE).size());
  }

  private static int indexAfter(List<Chat> chats, ChatId id) {
    for (int i = 0; i < chats.size(); i++) {
      if (chats.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return chats.size();
  }

  private static List<Message> page(Stream<Message> messages, MessageCursor cursor, int limit) {
    return switch (cursor) {
      case MessageCursor.Newest() -> newest(messages, id -> true, limit);
      case MessageCursor.Before(MessageId before) ->
          newest(messages, id -> id.compareTo(before) < 0, limit);
      case MessageCursor.After(MessageId after) ->
          messages
              .filter(message -> message.id().compareTo(after) > 0)
              .sorted(BY_ID)
              .limit(limit)
              .toList();
    };
  }

  private static List<Message> newest(
      Stream<Message> messages, Predicate<MessageId> condition, int limit) {
    return messages
        .filter(message -> condition.test(message.id()))
        .sorted(BY_ID.reversed())
        .limit(limit)
        .sorted(BY_ID)
        .toList();
  }

  private Stream<Message> readable(Conversation conversation, AccountId viewer) {
    return all(conversation).filter(message -> message.isReadableBy(viewer));
  }

  private Stream<Message> all(Conversation conversation) {
    return messages.values().stream()
        .filter(message -> message.conversation().equals(conversation.id()))
        .map(message -> restored(message, conversation));
  }

  /** With what has been cleared since it was stored. */
  private static Message restored(Message message, Conversation conversation) {
    return conversation.restore(
        message.id(),
        message.sender(),
        message.body(),
        message.sentAt(),
        message.seenAt(),
        message.visibility());
  }

  private void eraseBeside(Conversation conversation, Message message) {
    if (message.id().equals(conversation.pinned())) {
      conversations.put(
          conversation.pair(),
          new Conversation(
              conversation.id(),
              conversation.pair(),
              conversation.clearedByLow(),
              conversation.clearedByHigh(),
              null));
    }
    if (message.body() instanceof MessageBody.Image(var key)) {
      media.schedule(List.of(key), Instant.MIN);
    }
  }
}
