package dev.aviary.application.messaging;

import dev.aviary.application.media.FakeCodec;
import dev.aviary.application.media.InMemoryMediaStore;
import dev.aviary.application.media.NewMedia;
import dev.aviary.application.media.port.out.MediaRemovals;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.profile.ProfileUseCases;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.relationship.RelationshipUseCases;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;

/** Three accounts on the stores under test, and few words for what the contracts do with them. */
public abstract class MessagingFixture {

  protected static final Instant SENT = Instant.parse("2020-11-21T15:11:00.123456Z");
  private static final AtomicInteger COUNTER = new AtomicInteger();

  protected final InMemoryMediaStore mediaStore = new InMemoryMediaStore();
  protected final FakeCodec codec = new FakeCodec();
  private final SecureRandom random = new SecureRandom();
  private final AtomicLong seconds = new AtomicLong();
  protected AccountId mira = new AccountId(1);
  protected AccountId kenji = new AccountId(1);
  protected AccountId olga = new AccountId(1);

  /** The stores under test: those of messaging, and what other features have beside them. */
  public record Parts(
      MessagingUseCases.Stores stores, FollowLists followLists, MediaRemovals mediaRemovals) {}

  protected abstract Parts parts();

  protected final MessagingUseCases.Stores stores() {
    return parts().stores();
  }

  protected final FollowLists followLists() {
    return parts().followLists();
  }

  protected final MediaRemovals mediaRemovals() {
    return parts().mediaRemovals();
  }

  @BeforeEach
  void join() {
    mira = join("mira");
    kenji = join("kenji");
    olga = join("olga");
  }

  /** The use cases on the stores, with a clock that ticks at each look. */
  protected final Messenger messenger() {
    return new Messenger(
        new MessagingUseCases(stores(), codec, newMedia(), new FakeSeals(), this::tick),
        relationships().blockAccount());
  }

  /** The use cases of relationships and profiles on the stores, with the same clock. */
  protected final Circle circle() {
    var profiles =
        new ProfileUseCases(stores().accounts(), stores().relationships(), stores().transactions());
    return new Circle(relationships(), profiles.viewProfile(), profiles.editPrivacy());
  }

  private RelationshipUseCases relationships() {
    return new RelationshipUseCases(
        new RelationshipUseCases.Stores(
            stores().accounts(),
            stores().relationships(),
            followLists(),
            stores().conversations(),
            stores().transactions()),
        event -> {},
        this::tick);
  }

  /** A message stored as it is, past every rule. */
  protected final Message send(AccountId from, AccountId to, String text) {
    return send(from, to, new MessageBody.Text(text));
  }

  protected final Message send(AccountId from, AccountId to, MessageBody body) {
    return in(
        () -> {
          ContactPermit.ToMessage permit = permit(from, to);
          var locked = stores().conversations().lock(permit.pair()).orElseThrow();
          Message message =
              locked.conversation().compose(permit, locked.nextMessageId(), body, tick());
          stores().messages().append(message);
          return message;
        });
  }

  protected final List<Message> page(
      AccountId viewer, AccountId partner, MessageCursor cursor, int limit) {
    return stores()
        .views()
        .page(pair(viewer, partner), viewer, cursor, limit)
        .orElseThrow()
        .messages();
  }

  protected final void markSeen(
      AccountId reader, AccountId partner, List<MessageId> ids, Instant at) {
    in(
        () -> {
          var locked = stores().conversations().lock(pair(reader, partner)).orElseThrow();
          stores().messages().markSeen(locked.conversation(), reader, ids, at);
          return at;
        });
  }

  protected final List<Chats.Chat> chats(AccountId owner) {
    return chats(owner, Optional.empty(), 50);
  }

  protected final List<Chats.Chat> chats(AccountId owner, Optional<ChatId> after, int limit) {
    return in(() -> stores().chats().page(owner, after, limit));
  }

  protected final <T> T in(Supplier<T> work) {
    return stores().transactions().inTransaction(work);
  }

  protected final Conversation conversation(AccountId one, AccountId other) {
    return stores().conversations().find(pair(one, other)).orElseThrow();
  }

  protected static AccountPair pair(AccountId one, AccountId other) {
    return AccountPair.between(one, other).orElseThrow();
  }

  protected final AccountId join(String name) {
    String username = name + "_" + COUNTER.incrementAndGet();
    var addition =
        in(
            () ->
                stores()
                    .accounts()
                    .add(
                        new Accounts.NewAccount(
                            new Username(username),
                            new EmailAddress(username + "@messaging.example"),
                            new PersonName("First", "Last"),
                            new PasswordHash("hash"),
                            SENT)));
    if (addition instanceof Accounts.Added(var account)) {
      return account.id();
    }
    throw new AssertionError("not added: " + addition);
  }

  /** New pictures on the stores, with the same clock. */
  protected final NewMedia newMedia() {
    return new NewMedia(
        mediaRemovals(), mediaStore, this::random, stores().transactions(), this::tick);
  }

  private byte[] random(int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  private Instant tick() {
    return SENT.plusSeconds(seconds.incrementAndGet());
  }

  /** Whatever the two are to each other. */
  protected static ContactPermit.ToMessage permit(AccountId from, AccountId to) {
    var strangers = new Relationship(pair(from, to), Stance.STRANGER, Stance.STRANGER);
    if (new ContactPolicy().decideMessage(from, strangers)
        instanceof ContactPolicy.Permitted(var permit)) {
      return permit;
    }
    throw new AssertionError("not permitted");
  }
}
