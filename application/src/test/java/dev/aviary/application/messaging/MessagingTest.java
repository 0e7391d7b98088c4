package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aviary.application.messaging.port.in.SearchMessages;
import dev.aviary.application.messaging.port.in.SendMessage;
import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.shared.World;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessagingTest {

  private static final AccountId NOBODY = new AccountId(99);

  private final World world = new World();
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");

  @Test
  void send_toAnother_answersTheUnseenMessage() {
    Message sent = send(mira, kenji, "Hello");

    assertThat(sent.sender()).isEqualTo(mira);
    assertThat(sent.recipient()).isEqualTo(kenji);
    assertThat(sent.body()).isEqualTo(new MessageBody.Text("Hello"));
    assertThat(sent.sentAt()).isEqualTo(world.now());
    assertThat(sent.seenAt()).isNull();
  }

  @Test
  void send_toUnknownAccount_isRefusedBeforeAnythingElse() {
    assertRefused(ErrorCode.PARTNER_INVALID, () -> send(mira, NOBODY, ""));
  }

  @Test
  void send_toOneself_isRefusedBeforeTheText() {
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> send(mira, mira, ""));
  }

  @Test
  void send_blankText_isRefusedAndOpensNoChat() {
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, () -> send(mira, kenji, " "));
    assertThat(chats(kenji)).isEmpty();
  }

  @Test
  void send_unknownType_isRefused() {
    assertRefused(
        ErrorCode.MESSAGE_TYPE_INVALID,
        () ->
            world
                .messaging
                .sendMessage()
                .send(
                    SendMessage.Command.of(
                        mira, kenji, "audio", "Hello", Optional.empty(), Optional.empty())));
  }

  @Test
  void send_both_isReadInOrderByBoth() {
    send(mira, kenji, "one");
    send(kenji, mira, "two");
    send(mira, kenji, "three");

    assertThat(texts(read(mira, kenji))).containsExactly("one", "two", "three");
    assertThat(texts(read(kenji, mira))).containsExactly("one", "two", "three");
  }

  @Test
  void read_unreadMessages_marksThemOnceAndStillShowsThemUnseen() {
    send(mira, kenji, "one");
    world.pass(Duration.ofMinutes(1));

    assertThat(read(kenji, mira)).extracting(Message::seenAt).containsOnlyNulls();
    var firstRead = world.now();
    world.pass(Duration.ofMinutes(1));
    assertThat(read(kenji, mira)).extracting(Message::seenAt).containsExactly(firstRead);
    assertThat(read(mira, kenji)).extracting(Message::seenAt).containsExactly(firstRead);
  }

  @Test
  void read_onesOwnMessages_marksNothing() {
    send(mira, kenji, "one");

    read(mira, kenji);

    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void search_asText_hidesWhatIsLookedFor() {
    assertThat(new SearchMessages.Query(mira, kenji, "between us", new MessageCursor.Newest(), 10))
        .hasToString("Query[hidden]");
  }

  @Test
  void read_onePage_marksThatPageAlone() {
    send(mira, kenji, "one");
    send(mira, kenji, "two");
    send(mira, kenji, "three");

    read(kenji, mira, new MessageCursor.Newest(), 2);

    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  @Test
  void read_partnerWhoNeverWrote_isEmpty() {
    assertThat(read(mira, kenji)).isEmpty();
  }

  @Test
  void read_unknownPartnerOrOneself_isRefused() {
    assertRefused(ErrorCode.PARTNER_INVALID, () -> read(mira, NOBODY));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> read(mira, mira));
  }

  @Test
  void list_newestActivityFirst_withPreviewAndUnreadCount() {
    AccountId olga = world.join("olga");
    send(kenji, mira, "early");
    world.pass(Duration.ofMinutes(1));
    send(olga, mira, "late");
    send(olga, mira, "latest");

    assertThat(chats(mira))
        .extracting(chat -> chat.partner().id(), chat -> text(chat), Chats.Chat::unread)
        .containsExactly(tuple(olga, "latest", 2), tuple(kenji, "early", 1));
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
  }

  private Message send(AccountId from, AccountId to, String text) {
    return world.messenger.send(from, to, text);
  }

  private List<Message> read(AccountId viewer, AccountId partner) {
    return world.messenger.read(viewer, partner);
  }

  private List<Message> read(
      AccountId viewer, AccountId partner, MessageCursor cursor, int pageSize) {
    return world.messenger.read(viewer, partner, cursor, pageSize);
  }

  private List<Chats.Chat> chats(AccountId owner) {
    return world.messenger.chats(owner);
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(message -> message.body().text()).toList();
  }

  private static String text(Chats.Chat chat) {
    Message newest = chat.newest();
    return newest == null ? "" : newest.body().text();
  }
}
