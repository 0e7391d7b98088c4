package dev.aviary.domain.session;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

  private static final String SECRET = "correct horse";

  @ParameterizedTest
  @ValueSource(ints = {8, 128})
  void chosen_8To128Characters_isAcceptedAndKept(int length) {
    String text = "🔑".repeat(length);

    assertThat(Password.chosen(text).reveal()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, 129})
  void chosen_fewerOrMoreCharacters_isRefused(int length) {
    assertPasswordRefused("🔑".repeat(length));
  }

  @Test
  void chosen_blanksAround_areKept() {
    assertThat(Password.chosen("  secret  ").reveal()).isEqualTo("  secret  ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"correct\u0000horse", "correct\uD83Dhorse"})
  void chosen_nulOrLoneSurrogate_isRefused(String text) {
    assertPasswordRefused(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "correct\u0000horse"})
  void attempted_anyText_isKept(String text) {
    assertThat(Password.attempted(text).reveal()).isEqualTo(text);
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(Password.chosen(SECRET)).hasToString("Password[hidden]");
    assertThat(Password.attempted(SECRET)).hasToString("Password[hidden]");
  }

  @Test
  void toString_hash_hidesTheHash() {
    assertThat(new PasswordHash("$argon2id$secret")).hasToString("PasswordHash[hidden]");
  }

  private static void assertPasswordRefused(String text) {
    assertRefused(ErrorCode.PASSWORD_INVALID, () -> Password.chosen(text));
  }
}
