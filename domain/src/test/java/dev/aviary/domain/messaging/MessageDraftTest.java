package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDraftTest {

  private static final MessageDraft HELLO = MessageDraft.ofText("hello");
  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/a_original.jpg");
  private static final Optional<MediaKey> NO_IMAGE = Optional.empty();

  @Test
  void toBody_text_isKeptAsSent() {
    assertThat(draft("text", " hello ").toBody(NO_IMAGE))
        .isEqualTo(new MessageBody.Text(" hello "));
  }

  @Test
  void toBody_textOver3000Characters_isRefused() {
    assertRefused(
        ErrorCode.MESSAGE_TEXT_INVALID, () -> draft("text", "a".repeat(3001)).toBody(NO_IMAGE));
  }

  @Test
  void toBody_blankText_isRefused() {
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, () -> draft("text", " ").toBody(NO_IMAGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video", "text ", "TEXT", "Media"})
  void toBody_unknownType_isRefused(String type) {
    assertRefused(ErrorCode.MESSAGE_TYPE_INVALID, () -> draft(type, " hello ").toBody(NO_IMAGE));
  }

  @Test
  void toBody_unknownTypeAndBlankText_isRefusedForTheType() {
    assertRefused(ErrorCode.MESSAGE_TYPE_INVALID, () -> draft("video", " ").toBody(NO_IMAGE));
  }

  @Test
  void toBody_mediaWithoutAnImage_isRefusedForTheImage() {
    assertRefused(ErrorCode.MESSAGE_IMAGE_INVALID, () -> draft("media", " ").toBody(NO_IMAGE));
  }

  @Test
  void toBody_mediaWithAnImage_showsIt() {
    assertThat(draft("media", "a caption").toBody(Optional.of(KEY)))
        .isEqualTo(new MessageBody.Image(KEY));
  }

  @Test
  void toText_text_isWhatItWouldSay() {
    assertThat(draft("text", " hello ").toText()).contains(new MessageBody.Text(" hello "));
  }

  @Test
  void toText_whatIsRefusedOrAPicture_isEmpty() {
    assertThat(draft("text", " ").toText()).isEmpty();
    assertThat(draft("text", "a".repeat(3001)).toText()).isEmpty();
    assertThat(draft("video", "hello").toText()).isEmpty();
    assertThat(draft("media", "hello").toText()).isEmpty();
  }

  @Test
  void toBody_textWithAnImage_saysTheText() {
    assertThat(draft("text", "hello").toBody(Optional.of(KEY)))
        .isEqualTo(new MessageBody.Text("hello"));
  }

  @Test
  void isPicture_media_holdsForItAlone() {
    assertThat(draft("media", "").isPicture()).isTrue();
    assertThat(draft("text", "").isPicture()).isFalse();
    assertThat(draft("MEDIA", "").isPicture()).isFalse();
  }

  @Test
  void ofText_any_isADraftOfTypeText() {
    assertThat(HELLO).isEqualTo(new MessageDraft("text", "hello", ""));
  }

  @Test
  void says_theSameText_holds() {
    assertThat(HELLO.says(new MessageBody.Text("hello"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello ", "Hello", "", "hell"})
  void says_anotherText_fails(String said) {
    assertThat(draft("text", said).says(new MessageBody.Text("hello"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"media", "video", ""})
  void says_anotherType_fails(String type) {
    assertThat(draft(type, "hello").says(new MessageBody.Text("hello"))).isFalse();
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(draft("text", "between us")).hasToString("MessageDraft[hidden]");
  }

  private static MessageDraft draft(String type, String text) {
    return new MessageDraft(type, text, "");
  }
}
