package dev.aviary.domain.profile;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {

  @ParameterizedTest
  @ValueSource(strings = {"abc", "A_9", "___", "abcdefghijklmnopqrstuvwxy"})
  void newAndParse_3To25WordCharacters_areAccepted(String text) {
    assertThat(new Username(text).value()).isEqualTo(text);
    assertThat(Username.parse(text)).contains(new Username(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ab",
        "abcdefghijklmnopqrstuvwxyz",
        "a-b",
        "a b",
        "abc\n",
        " abc",
        "é_é",
        "a.b",
        "٣٣٣"
      })
  void newAndParse_anythingElse_areRefused(String text) {
    assertRefused(ErrorCode.USERNAME_INVALID, () -> new Username(text));
    assertThat(Username.parse(text)).isEmpty();
  }

  @Test
  void key_anotherCase_isTheSame() {
    assertThat(new Username("MIRA_K").key()).isEqualTo(new Username("mira_k").key());
  }

  @Test
  void key_anotherName_differs() {
    assertThat(new Username("mira_k").key()).isNotEqualTo(new Username("mirak").key());
  }
}
