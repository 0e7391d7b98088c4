package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDraftTest {

  private static final AccountId SENDER = new AccountId(8);
  private static final AccountId RECIPIENT = new AccountId(3);
  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");
  private static final MessageDraft HELLO = MessageDraft.ofText("hello");
  private static final MessageBody IMAGE =
      new MessageBody.Image(new MediaKey("upload/images/2020/11/a_original.jpg"));

  @Test
  void toBody_text_isKeptAsSent() {
    assertThat(new MessageDraft("text", " hello ").toBody())
        .isEqualTo(new MessageBody.Text(" hello "));
  }

  @Test
  void toBody_textOver3000Characters_isRefused() {
    assertRefused(
        ErrorCode.MESSAGE_TEXT_INVALID, new MessageDraft("text", "a".repeat(3001))::toBody);
  }

  @Test
  void toBody_blankText_isRefused() {
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, new MessageDraft("text", " ")::toBody);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video", "text ", "TEXT", "Media"})
  void toBody_unknownType_isRefused(String type) {
    assertRefused(ErrorCode.MESSAGE_TYPE_INVALID, new MessageDraft(type, " hello ")::toBody);
  }

  @Test
  void toBody_unknownTypeAndBlankText_isRefusedForTheType() {
    assertRefused(ErrorCode.MESSAGE_TYPE_INVALID, new MessageDraft("video", " ")::toBody);
  }

  @Test
  void toBody_media_isRefusedForTheImage() {
    assertRefused(ErrorCode.MESSAGE_IMAGE_INVALID, new MessageDraft("media", "hello")::toBody);
  }

  @Test
  void toBody_mediaWithBlankText_isRefusedForTheImage() {
    assertRefused(ErrorCode.MESSAGE_IMAGE_INVALID, new MessageDraft("media", " ")::toBody);
  }

  @Test
  void ofText_any_isADraftOfTypeText() {
    assertThat(MessageDraft.ofText("hello")).isEqualTo(new MessageDraft("text", "hello"));
  }

  @Test
  void repeats_sameTextToTheSameRecipient_holds() {
    assertThat(HELLO.repeats(original(new MessageBody.Text("hello")), RECIPIENT)).isTrue();
  }

  @Test
  void repeats_sameTextToAnotherRecipient_fails() {
    assertThat(HELLO.repeats(original(new MessageBody.Text("hello")), SENDER)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello ", "Hello", "", "hell"})
  void repeats_anotherText_fails(String said) {
    assertThat(
            new MessageDraft("text", said)
                .repeats(original(new MessageBody.Text("hello")), RECIPIENT))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"media", "video", ""})
  void repeats_anotherType_fails(String type) {
    assertThat(
            new MessageDraft(type, "hello")
                .repeats(original(new MessageBody.Text("hello")), RECIPIENT))
        .isFalse();
  }

  @Test
  void repeats_theWordThatAnImageShows_fails() {
    assertThat(MessageDraft.ofText("Image").repeats(original(IMAGE), RECIPIENT)).isFalse();
  }

  @Test
  void repeats_mediaAndAnImage_fails() {
    assertThat(new MessageDraft("media", "Image").repeats(original(IMAGE), RECIPIENT)).isFalse();
  }

  @Test
  void repeats_originalTakenBackOrErased_fails() {
    Message takenBack = original(new MessageBody.Text("hello")).removeForEveryone(SENDER);
    Message erased =
        Message.erased(new MessageId(41), new ConversationId(5), SENDER, RECIPIENT, NOW);

    assertThat(HELLO.repeats(takenBack, RECIPIENT)).isFalse();
    assertThat(HELLO.repeats(erased, RECIPIENT)).isFalse();
    assertThat(new MessageDraft("text", "").repeats(takenBack, RECIPIENT)).isFalse();
  }

  @Test
  void repeats_originalHiddenBySender_stillHolds() {
    Message hidden = original(new MessageBody.Text("hello")).hideFrom(SENDER);

    assertThat(HELLO.repeats(hidden, RECIPIENT)).isTrue();
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(new MessageDraft("text", "between us")).asString().doesNotContain("between us");
  }

  private static Message original(MessageBody body) {
    return new Message(
        new MessageId(41),
        new ConversationId(5),
        SENDER,
        RECIPIENT,
        body,
        NOW,
        null,
        Visibility.BOTH_SIDES);
  }
}
