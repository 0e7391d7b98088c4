package dev.aviary.application.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.messaging.port.out.SentMessages;
import dev.aviary.domain.messaging.ChatId;
import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of {@link Conversations}, {@link Messages}, {@link SentMessages} and
 * {@link Chats} keeps while nothing is hidden; {@link VisibilityContract} has the rest.
 */
public abstract class MessagingContract extends MessagingFixture {

  private static final String SEAL = "5ea1";

  @Test
  void find_pairThatNeverWrote_isEmpty() {
    assertThat(in(() -> stores().conversations().find(pair(mira, kenji)))).isEmpty();
  }

  @Test
  void lock_again_isTheSameConversationWithAHigherMessageId() {
    var first = in(() -> stores().conversations().lock(pair(mira, kenji))).orElseThrow();
    var second = in(() -> stores().conversations().lock(pair(kenji, mira))).orElseThrow();

    assertThat(second.conversation()).isEqualTo(first.conversation());
    assertThat(second.nextMessageId()).isGreaterThan(first.nextMessageId());
    assertThat(in(() -> stores().conversations().find(pair(mira, kenji))))
        .contains(first.conversation());
  }

  @Test
  void append_text_isReadBackWhole() {
    Message sent = send(mira, kenji, "שלום 👋 \"<&>\"\n\tО'Нил %_\\");

    assertThat(page(mira, kenji, new MessageCursor.Newest(), 10)).containsExactly(sent);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10)).containsExactly(sent);
  }

  @Test
  void send_severalAndReadInOneTransaction_areInTheirOrder() {
    Messenger messenger = messenger();
    Message last =
        in(
            () -> {
              messenger.send(mira, kenji, "1");
              messenger.send(mira, kenji, "2");
              messenger.read(kenji, mira);
              messenger.send(kenji, mira, "3");
              return messenger.send(mira, kenji, "4");
            });

    assertThat(chats(mira).getFirst().newest()).isEqualTo(last);
    assertThat(chats(mira).getFirst().unread()).isEqualTo(1);
    assertThat(chats(kenji).getFirst().newest()).isEqualTo(last);
    assertThat(chats(kenji).getFirst().lastActivity()).isEqualTo(last.sentAt());
    assertThat(chats(kenji).getFirst().unread()).isEqualTo(1);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10))
        .extracting(it -> it.seenAt() != null)
        .containsExactly(true, true, false, false);
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

  @Test
  void lock_unknownAccount_isEmpty() {
    var nobody = new AccountId(Long.MAX_VALUE);

    assertThat(in(() -> stores().conversations().lock(pair(mira, nobody)))).isEmpty();
    assertThat(in(() -> stores().conversations().find(pair(mira, nobody)))).isEmpty();
  }

  @Test
  void findByMessage_oneOfTheViewers_isItsConversation() {
    Message message = send(mira, kenji, "1");
    send(mira, olga, "2");

    for (AccountId side : List.of(mira, kenji)) {
      assertThat(in(() -> stores().conversations().findByMessage(side, message.id())))
          .contains(in(() -> conversation(mira, kenji)));
    }
    assertThat(in(() -> stores().conversations().findByMessage(olga, message.id()))).isEmpty();
    assertThat(
            in(() -> stores().conversations().findByMessage(mira, new MessageId(Long.MAX_VALUE))))
        .isEmpty();
  }

  @Test
  void append_image_isReadBackWhole() {
    Message sent =
        send(mira, kenji, new MessageBody.Image(new MediaKey("upload/images/2020/11/a_b.jpg")));

    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10)).containsExactly(sent);
    assertThat(chats(kenji)).extracting(Chats.Chat::newest).containsExactly(sent);
  }

  @Test
  void listed_skipping_countsFromTheNewestAndAnswersAscending() {
    List<Message> sent = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      sent.add(send(mira, kenji, "m" + i));
    }

    assertThat(listed(kenji, 0, 2)).isEqualTo(sent.subList(3, 5));
    assertThat(listed(kenji, 2, 2)).isEqualTo(sent.subList(1, 3));
    assertThat(listed(mira, 4, 2)).isEqualTo(sent.subList(0, 1));
    assertThat(listed(mira, 5, 2)).isEmpty();
    assertThat(listing(kenji, 0, 2).total()).isEqualTo(5);
    assertThat(listing(kenji, 0, 2).unread()).isEqualTo(5);
    assertThat(listing(mira, 4, 2).unread()).isZero();
  }

  @Test
  void views_ofTwoWhoNeverWrote_areEmpty() {
    send(mira, olga, "elsewhere");

    assertThat(stores().views().page(pair(mira, kenji), mira, new MessageCursor.Newest(), 10))
        .isEmpty();
    assertThat(stores().views().listing(pair(mira, kenji), mira, 0, 10)).isEmpty();
  }

  @Test
  void views_ofABlockEitherWay_sayThatItIsThere() {
    send(mira, kenji, "1");
    assertThat(isBlocked(mira)).isFalse();

    for (AccountId blocker : List.of(mira, kenji)) {
      AccountId blocked = blocker.equals(mira) ? kenji : mira;
      messenger().toggleBlock(blocker, blocked);
      assertThat(List.of(isBlocked(mira), isBlocked(kenji))).containsOnly(true);
      messenger().toggleBlock(blocker, blocked);
      assertThat(List.of(isBlocked(mira), isBlocked(kenji))).containsOnly(false);
    }
  }

  @Test
  void listing_ofAnEmptiedConversation_stillSaysWhoseItIs() {
    send(mira, kenji, "1");
    messenger().clear(kenji, mira, true);

    var listing = listing(kenji, 0, 10);

    assertThat(listing.messages()).isEmpty();
    assertThat(listing.total()).isZero();
    assertThat(listing.viewer().id()).isEqualTo(kenji);
    assertThat(listing.partner().id()).isEqualTo(mira);
  }

  @Test
  void unread_newestFirst_areThePartnersUnseenOnesAlone() {
    Message first = send(mira, kenji, "1");
    send(kenji, mira, "2");
    Message third = send(mira, kenji, "3");
    Message fourth = send(mira, kenji, "4");
    markSeen(kenji, mira, List.of(third.id()), SENT);

    assertThat(unread(kenji, 10)).containsExactly(fourth, first);
    assertThat(unread(kenji, 1)).containsExactly(fourth);
  }

  @Test
  void markAllSeen_afterAndAgain_leavesNothingUnread() {
    send(mira, kenji, "1");
    Message own = send(kenji, mira, "2");
    send(mira, kenji, "3");
    Instant seen = SENT.plusSeconds(60);

    for (Instant at : List.of(seen, seen.plusSeconds(60))) {
      in(
          () -> {
            var locked = stores().conversations().lock(pair(mira, kenji)).orElseThrow();
            stores().messages().markAllSeen(locked.conversation(), kenji, at);
            return at;
          });
    }

    assertThat(unread(kenji, 10)).isEmpty();
    assertThat(unread(mira, 10)).containsExactly(own);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10))
        .extracting(Message::seenAt)
        .containsExactly(seen, null, seen);
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
    assertThat(chats(mira)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void bind_aNameOnce_findsTheMessageForItsSenderAlone() {
    ClientMessageId name = new ClientMessageId("name-1");
    Message first = send(mira, kenji, "1");
    Message second = send(mira, olga, "2");
    Message others = send(kenji, mira, "3");

    assertThat(in(() -> stores().sentMessages().find(mira, name))).isEmpty();
    assertThat(in(() -> stores().sentMessages().bind(name, first, SEAL))).isTrue();
    assertThat(in(() -> stores().sentMessages().bind(name, second, SEAL))).isFalse();
    assertThat(in(() -> stores().sentMessages().bind(name, others, SEAL))).isTrue();
    assertThat(in(() -> stores().sentMessages().find(mira, name)).orElseThrow().message())
        .isEqualTo(first);
    assertThat(in(() -> stores().sentMessages().find(mira, name)).orElseThrow().seal())
        .isEqualTo(SEAL);
    assertThat(in(() -> stores().sentMessages().find(kenji, name)).orElseThrow().message())
        .isEqualTo(others);
    assertThat(in(() -> stores().sentMessages().find(olga, name))).isEmpty();
  }

  @Test
  void withMessages_skipping_pagesTheNewestFirst() {
    Message one = send(kenji, mira, "1");
    Message two = send(olga, mira, "2");

    assertThat(in(() -> stores().chats().withMessages(mira, 0, 1)))
        .extracting(Chats.Chat::newest)
        .containsExactly(two);
    assertThat(in(() -> stores().chats().withMessages(mira, 1, 5)))
        .extracting(Chats.Chat::newest)
        .containsExactly(one);
    assertThat(in(() -> stores().chats().countWithMessages(mira))).isEqualTo(2);
  }

  private List<Message> listed(AccountId viewer, int skip, int limit) {
    return listing(viewer, skip, limit).messages();
  }

  private ConversationViews.Listing listing(AccountId viewer, int skip, int limit) {
    return stores().views().listing(pair(mira, kenji), viewer, skip, limit).orElseThrow();
  }

  private boolean isBlocked(AccountId viewer) {
    boolean inPage =
        stores()
            .views()
            .page(pair(mira, kenji), viewer, new MessageCursor.Newest(), 1)
            .orElseThrow()
            .blocked();
    assertThat(listing(viewer, 0, 1).blocked()).isEqualTo(inPage);
    return inPage;
  }

  private List<Message> unread(AccountId reader, int limit) {
    return in(() -> stores().messages().unread(conversation(mira, kenji), reader, limit));
  }

  private static MessageCursor before(Message message) {
    return new MessageCursor.Before(message.id());
  }

  private static MessageCursor after(Message message) {
    return new MessageCursor.After(message.id());
  }
}
