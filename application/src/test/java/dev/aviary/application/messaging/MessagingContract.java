package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
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
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Conversations}, {@link Messages} and {@link Chats} keeps. */
public abstract class MessagingContract {

  protected static final Instant SENT = Instant.parse("2020-11-21T15:11:00.123456Z");
  private static final AtomicInteger COUNTER = new AtomicInteger();

  protected AccountId mira = new AccountId(1);
  protected AccountId kenji = new AccountId(1);
  protected AccountId olga = new AccountId(1);

  protected abstract Transactions transactions();

  protected abstract Accounts accounts();

  protected abstract Conversations conversations();

  protected abstract Messages messages();

  protected abstract Chats chats();

  @BeforeEach
  void join() {
    mira = join("mira");
    kenji = join("kenji");
    olga = join("olga");
  }

  @Test
  void find_pairThatNeverWrote_isEmpty() {
    assertThat(in(() -> conversations().find(pair(mira, kenji)))).isEmpty();
  }

  @Test
  void lock_again_isTheSameConversationWithAHigherMessageId() {
    var first = in(() -> conversations().lock(pair(mira, kenji)));
    var second = in(() -> conversations().lock(pair(kenji, mira)));

    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(second.nextMessageId()).isGreaterThan(first.nextMessageId());
    assertThat(in(() -> conversations().find(pair(mira, kenji)))).contains(first.conversation());
  }

  @Test
  void append_text_isReadBackWhole() {
    Message sent = send(mira, kenji, "שלום 👋 \"<&>\"\n\tО'Нил %_\\");

    assertThat(page(mira, kenji, new MessageCursor.Newest(), 10)).containsExactly(sent);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10)).containsExactly(sent);
  }

  @Test
  void page_cursors_walkTheWholeConversationEitherWay() {
    List<Message> sent = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      sent.add(send(i % 2 == 0 ? mira : kenji, i % 2 == 0 ? kenji : mira, "m" + i));
      send(mira, olga, "elsewhere " + i);
    }

    assertThat(page(mira, kenji, new MessageCursor.Newest(), 3)).isEqualTo(sent.subList(4, 7));
    assertThat(page(mira, kenji, before(sent.get(4)), 3)).isEqualTo(sent.subList(1, 4));
    assertThat(page(mira, kenji, before(sent.get(1)), 3)).isEqualTo(sent.subList(0, 1));
    assertThat(page(mira, kenji, before(sent.get(0)), 3)).isEmpty();
    assertThat(page(mira, kenji, after(sent.get(0)), 3)).isEqualTo(sent.subList(1, 4));
    assertThat(page(mira, kenji, after(sent.get(3)), 3)).isEqualTo(sent.subList(4, 7));
    assertThat(page(mira, kenji, after(sent.get(6)), 3)).isEmpty();
  }

  @Test
  void markSeen_some_marksThemAndLowersTheCountByJustThese() {
    Message first = send(mira, kenji, "1");
    send(mira, kenji, "2");
    Instant seen = SENT.plusSeconds(60);

    markSeen(kenji, mira, List.of(first.id()), seen);

    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10))
        .extracting(Message::seenAt)
        .containsExactly(seen, null);
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void markSeen_again_changesNothing() {
    Message first = send(mira, kenji, "1");
    send(mira, kenji, "2");
    Instant seen = SENT.plusSeconds(60);
    markSeen(kenji, mira, List.of(first.id()), seen);

    markSeen(kenji, mira, List.of(first.id()), seen.plusSeconds(60));

    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10))
        .extracting(Message::seenAt)
        .containsExactly(seen, null);
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void markSeen_onesOwnMessages_changesNothing() {
    Message own = send(mira, kenji, "1");

    markSeen(mira, kenji, List.of(own.id()), SENT);

    assertThat(page(mira, kenji, new MessageCursor.Newest(), 10))
        .extracting(Message::seenAt)
        .containsOnlyNulls();
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void chats_afterSends_showTheNewestToBothSides() {
    send(kenji, mira, "from kenji");
    Message newest = send(olga, mira, "from olga");

    assertThat(chats(mira))
        .extracting(chat -> chat.partner().id(), Chats.Chat::unread)
        .containsExactly(tuple(olga, 1), tuple(kenji, 1));
    assertThat(chats(mira).getFirst().newest()).isEqualTo(newest);
    assertThat(chats(mira).getFirst().lastActivity()).isEqualTo(newest.sentAt());
    assertThat(chats(olga))
        .extracting(chat -> chat.partner().id(), Chats.Chat::newest, Chats.Chat::unread)
        .containsExactly(tuple(mira, newest, 0));
  }

  @Test
  void chats_ofTheTwoSides_haveIdsOfTheirOwn() {
    send(mira, kenji, "hi");

    assertThat(chats(mira).getFirst().id()).isNotEqualTo(chats(kenji).getFirst().id());
  }

  @Test
  void chats_paged_coverEachOnce() {
    send(kenji, mira, "1");
    send(olga, mira, "2");
    List<Chats.Chat> all = chats(mira);

    List<Chats.Chat> first = chats(mira, Optional.empty(), 1);
    List<Chats.Chat> second = chats(mira, Optional.of(first.getFirst().id()), 1);

    assertThat(first).isEqualTo(all.subList(0, 1));
    assertThat(second).isEqualTo(all.subList(1, 2));
    assertThat(chats(mira, Optional.of(second.getFirst().id()), 1)).isEmpty();
  }

  @Test
  void chats_afterOneThatIsNotTheOwners_areNone() {
    send(kenji, mira, "1");
    ChatId kenjis = chats(kenji).getFirst().id();

    assertThat(chats(mira, Optional.of(kenjis), 10)).isEmpty();
    assertThat(chats(mira, Optional.of(new ChatId(1)), 10)).isEmpty();
    assertThat(chats(mira, Optional.of(new ChatId(Long.MAX_VALUE)), 10)).isEmpty();
  }

  protected final Message send(AccountId from, AccountId to, String text) {
    return in(
        () -> {
          ContactPermit permit = permit(from, to);
          var locked = conversations().lock(permit.pair());
          Message message =
              locked
                  .conversation()
                  .compose(
                      permit,
                      locked.nextMessageId(),
                      new MessageBody.Text(text),
                      SENT.plusMillis(locked.nextMessageId().value()));
          messages().append(message);
          return message;
        });
  }

  protected final List<Message> page(
      AccountId viewer, AccountId partner, MessageCursor cursor, int limit) {
    return in(() -> messages().page(conversation(viewer, partner), viewer, cursor, limit));
  }

  protected final void markSeen(
      AccountId reader, AccountId partner, List<MessageId> ids, Instant at) {
    in(
        () -> {
          messages().markSeen(conversation(reader, partner), reader, ids, at);
          return at;
        });
  }

  protected final List<Chats.Chat> chats(AccountId owner) {
    return chats(owner, Optional.empty(), 50);
  }

  protected final <T> T in(Supplier<T> work) {
    return transactions().inTransaction(work);
  }

  private List<Chats.Chat> chats(AccountId owner, Optional<ChatId> after, int limit) {
    return in(() -> chats().page(owner, after, limit));
  }

  private Conversation conversation(AccountId one, AccountId other) {
    return conversations().find(pair(one, other)).orElseThrow();
  }

  private static MessageCursor before(Message message) {
    return new MessageCursor.Before(message.id());
  }

  private static MessageCursor after(Message message) {
    return new MessageCursor.After(message.id());
  }

  private static AccountPair pair(AccountId one, AccountId other) {
    return AccountPair.between(one, other).orElseThrow();
  }

  private static ContactPermit permit(AccountId from, AccountId to) {
    if (new ContactPolicy().decide(from, to) instanceof ContactPolicy.Permitted(var permit)) {
      return permit;
    }
    throw new AssertionError("not permitted");
  }

  private AccountId join(String name) {
    String username = name + "_" + COUNTER.incrementAndGet();
    var addition =
        in(
            () ->
                accounts()
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
}
