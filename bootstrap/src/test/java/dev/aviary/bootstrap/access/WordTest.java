package dev.aviary.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTest {

  private static final Word SENT = word("200", "Message sent", "name", "messages, (chats)");

  @Test
  void fits_asSaid_does() {
    assertThat(SENT.fits(word("200", "Message sent", "name", "messages, chats"))).isTrue();
    assertThat(SENT.fits(word("200", "Message sent", "name", "messages"))).isTrue();
  }

  @Test
  void fits_anotherCodeOrMessage_doesNot() {
    assertThat(SENT.fits(word("201", "Message sent", "name", "messages"))).isFalse();
    assertThat(SENT.fits(word("200", "—", "name", "messages"))).isFalse();
  }

  @Test
  void fits_moreOrLessShown_doesNot() {
    assertThat(SENT.fits(word("200", "Message sent", "—", "messages"))).isFalse();
    assertThat(SENT.fits(word("200", "Message sent", "name, email", "messages"))).isFalse();
  }

  @Test
  void fits_moreOrLessChanged_doesNot() {
    assertThat(SENT.fits(word("200", "Message sent", "name", "—"))).isFalse();
    assertThat(SENT.fits(word("200", "Message sent", "name", "own messages"))).isFalse();
    assertThat(SENT.fits(word("200", "Message sent", "name", "messages, follows"))).isFalse();
  }

  private static Word word(String code, String message, String shows, String changes) {
    return Word.of(
        Map.of("word", "w", "code", code, "message", message, "shows", shows, "changes", changes));
  }
}
