package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageTest {

  private static final MessageId ID = new MessageId(41);
  private static final ConversationId CONVERSATION = new ConversationId(5);
  private static final AccountId SENDER = new AccountId(8);
  private static final AccountId RECIPIENT = new AccountId(3);
  private static final AccountId STRANGER = new AccountId(5);
  private static final Instant SENT = Instant.parse("2020-11-21T15:11:00Z");
  private static final Instant SEEN = SENT.plusSeconds(60);
  private static final MessageBody TEXT = new MessageBody.Text("between us");
  private static final MessageBody IMAGE =
      new MessageBody.Image(new MediaKey("upload/images/2020/11/a_original.jpg"));
  private static final MessageBody REMOVED = new MessageBody.Removed();
  private static final Visibility HIDDEN_FROM_SENDER = new Visibility(true, false);
  private static final Visibility HIDDEN_FROM_RECIPIENT = new Visibility(false, true);

  private static final Message UNREAD = message(TEXT, null, Visibility.BOTH_SIDES);
  private static final Message READ = message(TEXT, SEEN, Visibility.BOTH_SIDES);
  private static final Message TAKEN_BACK = message(REMOVED, null, Visibility.BOTH_SIDES);

  @Test
  void parts_ofAnyMessage_areWhatItWasMadeOf() {
    assertThat(READ)
        .returns(ID, Message::id)
        .returns(CONVERSATION, Message::conversation)
        .returns(SENDER, Message::sender)
        .returns(RECIPIENT, Message::recipient)
        .returns(TEXT, Message::body)
        .returns(SENT, Message::sentAt)
        .returns(SEEN, Message::seenAt)
        .returns(Visibility.BOTH_SIDES, Message::visibility);
  }

  @Test
  void erased_always_saysNothingToNobody() {
    assertThat(Message.erased(ID, CONVERSATION, SENDER, RECIPIENT, SENT))
        .isEqualTo(message(REMOVED, null, Visibility.NO_SIDE));
  }

  @Test
  void isSentBy_sender_holds() {
    assertThat(UNREAD.isSentBy(SENDER)).isTrue();
  }

  @Test
  void isSentBy_recipientOrStranger_fails() {
    assertThat(UNREAD.isSentBy(RECIPIENT)).isFalse();
    assertThat(UNREAD.isSentBy(STRANGER)).isFalse();
  }

  @Test
  void isRemoved_takenBack_holds() {
    assertThat(TAKEN_BACK.isRemoved()).isTrue();
  }

  @Test
  void isRemoved_textOrImage_fails() {
    assertThat(UNREAD.isRemoved()).isFalse();
    assertThat(message(IMAGE, null, Visibility.BOTH_SIDES).isRemoved()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, true, true",
    "true, false, false, true",
    "false, true, true, false",
    "true, true, false, false"
  })
  void isListedFor_eachSide_dependsOnItsOwnFlagAlone(
      boolean hiddenFromSender, boolean hiddenFromRecipient, boolean sender, boolean recipient) {
    var visibility = new Visibility(hiddenFromSender, hiddenFromRecipient);

    for (MessageBody body : List.of(TEXT, IMAGE, REMOVED)) {
      Message message = message(body, null, visibility);
      assertThat(message.isListedFor(SENDER)).isEqualTo(sender);
      assertThat(message.isListedFor(RECIPIENT)).isEqualTo(recipient);
    }
  }

  @Test
  void isListedFor_stranger_fails() {
    assertThat(UNREAD.isListedFor(STRANGER)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, true, true",
    "true, false, false, true",
    "false, true, true, false",
    "true, true, false, false"
  })
  void isReadableBy_eachSide_dependsOnItsOwnFlagAlone(
      boolean hiddenFromSender, boolean hiddenFromRecipient, boolean sender, boolean recipient) {
    var visibility = new Visibility(hiddenFromSender, hiddenFromRecipient);

    for (MessageBody body : List.of(TEXT, IMAGE)) {
      Message message = message(body, null, visibility);
      assertThat(message.isReadableBy(SENDER)).isEqualTo(sender);
      assertThat(message.isReadableBy(RECIPIENT)).isEqualTo(recipient);
    }
  }

  @Test
  void isReadableBy_eitherSideOfAMessageTakenBack_fails() {
    assertThat(TAKEN_BACK.isReadableBy(SENDER)).isFalse();
    assertThat(TAKEN_BACK.isReadableBy(RECIPIENT)).isFalse();
  }

  @Test
  void isReadableBy_stranger_fails() {
    assertThat(UNREAD.isReadableBy(STRANGER)).isFalse();
  }

  @Test
  void isUnreadBy_recipientOfAnUnreadOne_holds() {
    assertThat(UNREAD.isUnreadBy(RECIPIENT)).isTrue();
  }

  @Test
  void isUnreadBy_recipientOfAReadOne_fails() {
    assertThat(READ.isUnreadBy(RECIPIENT)).isFalse();
  }

  @Test
  void isUnreadBy_senderOrStranger_fails() {
    assertThat(UNREAD.isUnreadBy(SENDER)).isFalse();
    assertThat(UNREAD.isUnreadBy(STRANGER)).isFalse();
  }

  @Test
  void isUnreadBy_recipientWhoHidIt_fails() {
    assertThat(message(TEXT, null, HIDDEN_FROM_RECIPIENT).isUnreadBy(RECIPIENT)).isFalse();
  }

  @Test
  void isUnreadBy_recipientOfOneThatItsSenderHid_holds() {
    assertThat(message(TEXT, null, HIDDEN_FROM_SENDER).isUnreadBy(RECIPIENT)).isTrue();
  }

  @Test
  void isUnreadBy_recipientOfAMessageTakenBack_fails() {
    assertThat(TAKEN_BACK.isUnreadBy(RECIPIENT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, false",
    "true, false, false",
    "false, true, false",
    "true, true, true"
  })
  void isErasable_anyFlags_holdsWhenNoSideIsLeft(
      boolean hiddenFromSender, boolean hiddenFromRecipient, boolean expected) {
    var visibility = new Visibility(hiddenFromSender, hiddenFromRecipient);

    assertThat(message(TEXT, null, visibility).isErasable()).isEqualTo(expected);
  }

  @Test
  void isErasable_takenBackAndListedForBoth_fails() {
    assertThat(TAKEN_BACK.isErasable()).isFalse();
  }

  @Test
  void seen_unread_isReadFromThenOn() {
    assertThat(UNREAD.seen(SEEN)).isEqualTo(READ);
  }

  @Test
  void seen_readBefore_keepsTheFirstTime() {
    assertThat(READ.seen(SEEN.plusSeconds(1))).isEqualTo(READ);
  }

  @Test
  void seen_hiddenFromOneSide_staysHidden() {
    assertThat(message(TEXT, null, HIDDEN_FROM_SENDER).seen(SEEN))
        .isEqualTo(message(TEXT, SEEN, HIDDEN_FROM_SENDER));
  }

  @Test
  void hideFrom_eitherSide_leavesTheRestToTheOther() {
    assertThat(READ.hideFrom(SENDER)).isEqualTo(message(TEXT, SEEN, HIDDEN_FROM_SENDER));
    assertThat(READ.hideFrom(RECIPIENT)).isEqualTo(message(TEXT, SEEN, HIDDEN_FROM_RECIPIENT));
  }

  @Test
  void hideFrom_image_isHidden() {
    assertThat(message(IMAGE, null, Visibility.BOTH_SIDES).hideFrom(SENDER))
        .isEqualTo(message(IMAGE, null, HIDDEN_FROM_SENDER));
  }

  @Test
  void hideFrom_messageHiddenBefore_isRefused() {
    assertRefused(
        ErrorCode.MESSAGE_UNKNOWN, () -> message(TEXT, null, HIDDEN_FROM_SENDER).hideFrom(SENDER));
    assertRefused(
        ErrorCode.MESSAGE_UNKNOWN,
        () -> message(TEXT, null, HIDDEN_FROM_RECIPIENT).hideFrom(RECIPIENT));
  }

  @Test
  void hideFrom_messageHiddenByTheOtherBefore_isErasable() {
    assertThat(message(TEXT, null, HIDDEN_FROM_SENDER).hideFrom(RECIPIENT).isErasable()).isTrue();
    assertThat(message(TEXT, null, HIDDEN_FROM_RECIPIENT).hideFrom(SENDER).isErasable()).isTrue();
  }

  @Test
  void hideFrom_stranger_isRefused() {
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> UNREAD.hideFrom(STRANGER));
  }

  @Test
  void hideFrom_messageTakenBack_isRefused() {
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> TAKEN_BACK.hideFrom(SENDER));
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> TAKEN_BACK.hideFrom(RECIPIENT));
  }

  @Test
  void removeForEveryone_sender_leavesAListedMessageThatSaysNothing() {
    assertThat(READ.removeForEveryone(SENDER))
        .isEqualTo(message(REMOVED, SEEN, Visibility.BOTH_SIDES));
  }

  @Test
  void removeForEveryone_image_saysNothingEither() {
    assertThat(message(IMAGE, null, Visibility.BOTH_SIDES).removeForEveryone(SENDER))
        .isEqualTo(TAKEN_BACK);
  }

  @Test
  void removeForEveryone_recipient_isRefused() {
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> READ.removeForEveryone(RECIPIENT));
  }

  @Test
  void removeForEveryone_stranger_isRefused() {
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> READ.removeForEveryone(STRANGER));
  }

  @Test
  void removeForEveryone_senderWhoHidIt_isRefused() {
    assertRefused(
        ErrorCode.MESSAGE_UNKNOWN,
        () -> message(TEXT, null, HIDDEN_FROM_SENDER).removeForEveryone(SENDER));
  }

  @Test
  void removeForEveryone_messageThatTheRecipientHid_staysHiddenFromIt() {
    assertThat(message(TEXT, null, HIDDEN_FROM_RECIPIENT).removeForEveryone(SENDER))
        .isEqualTo(message(REMOVED, null, HIDDEN_FROM_RECIPIENT));
  }

  @Test
  void removeForEveryone_messageTakenBackBefore_isRefused() {
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> TAKEN_BACK.removeForEveryone(SENDER));
  }

  @Test
  void equals_sameParts_holds() {
    assertThat(message(TEXT, SEEN, Visibility.BOTH_SIDES)).isEqualTo(READ).hasSameHashCodeAs(READ);
  }

  @ParameterizedTest
  @MethodSource("differingInOnePart")
  void equals_onePartDiffers_fails(Message other) {
    assertThat(other).isNotEqualTo(READ);
  }

  static Stream<Message> differingInOnePart() {
    Visibility both = Visibility.BOTH_SIDES;
    return Stream.of(
        new Message(new MessageId(42), CONVERSATION, SENDER, RECIPIENT, TEXT, SENT, SEEN, both),
        new Message(ID, new ConversationId(6), SENDER, RECIPIENT, TEXT, SENT, SEEN, both),
        new Message(ID, CONVERSATION, STRANGER, RECIPIENT, TEXT, SENT, SEEN, both),
        new Message(ID, CONVERSATION, SENDER, STRANGER, TEXT, SENT, SEEN, both),
        message(IMAGE, SEEN, both),
        new Message(ID, CONVERSATION, SENDER, RECIPIENT, TEXT, SEEN, SEEN, both),
        UNREAD,
        message(TEXT, SEEN, HIDDEN_FROM_SENDER));
  }

  @Test
  void equals_anythingButAMessage_fails() {
    assertThat(READ).isNotEqualTo(null).isNotEqualTo(ID);
  }

  @Test
  void hashCode_ofAnotherMessage_differs() {
    assertThat(READ)
        .doesNotHaveSameHashCodeAs(
            Message.erased(new MessageId(42), CONVERSATION, SENDER, RECIPIENT, SENT));
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(UNREAD).hasToString("Message[41]");
  }

  private static Message message(
      MessageBody body, @Nullable Instant seenAt, Visibility visibility) {
    return new Message(ID, CONVERSATION, SENDER, RECIPIENT, body, SENT, seenAt, visibility);
  }
}
