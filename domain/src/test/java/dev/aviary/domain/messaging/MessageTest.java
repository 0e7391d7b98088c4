package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

  private static final AccountId SENDER = new AccountId(8);
  private static final AccountId RECIPIENT = new AccountId(3);
  private static final AccountId STRANGER = new AccountId(5);
  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");
  private static final Message UNREAD = message(null, Visibility.BOTH_SIDES);
  private static final Message READ = message(NOW, Visibility.BOTH_SIDES);

  @Test
  void isSentBy_sender_holds() {
    assertThat(UNREAD.isSentBy(SENDER)).isTrue();
  }

  @Test
  void isSentBy_recipient_fails() {
    assertThat(UNREAD.isSentBy(RECIPIENT)).isFalse();
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

  @ParameterizedTest
  @CsvSource({
    "false, false, true, true",
    "true, false, false, true",
    "false, true, true, false",
    "true, true, false, false"
  })
  void isVisibleTo_eachSide_dependsOnItsOwnFlagAlone(
      boolean hiddenFromSender, boolean hiddenFromRecipient, boolean sender, boolean recipient) {
    Message message = message(null, new Visibility(hiddenFromSender, hiddenFromRecipient));

    assertThat(message.isVisibleTo(SENDER)).isEqualTo(sender);
    assertThat(message.isVisibleTo(RECIPIENT)).isEqualTo(recipient);
  }

  @Test
  void isVisibleTo_stranger_fails() {
    assertThat(UNREAD.isVisibleTo(STRANGER)).isFalse();
  }

  @Test
  void equals_sameParts_holds() {
    assertThat(message(NOW, Visibility.BOTH_SIDES)).isEqualTo(READ).hasSameHashCodeAs(READ);
  }

  @Test
  void equals_onePartDiffers_fails() {
    assertThat(READ).isNotEqualTo(UNREAD).isNotEqualTo(message(NOW, new Visibility(true, false)));
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(UNREAD).hasToString("Message[41]");
  }

  private static Message message(@Nullable Instant seenAt, Visibility visibility) {
    return Message.stored(
        new MessageId(41),
        new ConversationId(5),
        SENDER,
        RECIPIENT,
        new MessageBody.Text("between us"),
        NOW,
        seenAt,
        visibility);
  }
}
