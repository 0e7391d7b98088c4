package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageDraftTest {

  @Test
  void toBody_text_isKeptAsSent() {
    assertThat(new MessageDraft("text", " hello ").toBody())
        .isEqualTo(new MessageBody.Text(" hello "));
  }

  @Test
  void toBody_blankText_isRefused() {
    assertRefused(ErrorCode.MESSAGE_TEXT_INVALID, new MessageDraft("text", " ")::toBody);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "video", "text "})
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
  void toString_always_hidesTheText() {
    assertThat(new MessageDraft("text", "between us")).asString().doesNotContain("between us");
  }
}
