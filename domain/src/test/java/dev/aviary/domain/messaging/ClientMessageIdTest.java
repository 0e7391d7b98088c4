package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientMessageIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "Z", "0", "_", "-", "b4c7-09_Az"})
  void new_lettersDigitsUnderscoreAndHyphen_isAcceptedAsSent(String value) {
    assertThat(new ClientMessageId(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\n", "a.b", "a/b", "é", "９", "a\000"})
  void new_anyOtherCharacter_isRefused(String value) {
    assertIdRefused(value);
  }

  @Test
  void new_64Characters_isAccepted() {
    assertThat(new ClientMessageId("a".repeat(64)).value()).hasSize(64);
  }

  @Test
  void new_65Characters_isRefused() {
    assertIdRefused("a".repeat(65));
  }

  @Test
  void new_empty_isRefused() {
    assertIdRefused("");
  }

  private static void assertIdRefused(String value) {
    assertRefused(ErrorCode.CLIENT_ID_INVALID, () -> new ClientMessageId(value));
  }
}
