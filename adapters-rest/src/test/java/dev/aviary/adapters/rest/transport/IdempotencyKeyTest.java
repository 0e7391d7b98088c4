package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.shared.DomainException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

  @Test
  void of_parameterAndHeader_isTheParameter() {
    assertThat(IdempotencyKey.of(call("one", "\"two\""))).contains(new ClientMessageId("one"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {"abc", "\"abc\"", "~  \"abc\" ~"})
  void of_headerAlone_isReadWithAndWithoutQuotes(String header) {
    assertThat(IdempotencyKey.of(call("", header))).contains(new ClientMessageId("abc"));
  }

  @Test
  void of_neitherSent_isEmpty() {
    Call call = PlannedCall.of(Object.class, "toString", "/", Map.of(), Map.of());

    assertThat(IdempotencyKey.of(call)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\""})
  void of_emptyHeader_isEmpty(String header) {
    assertThat(IdempotencyKey.of(call("", header))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "\"abc", "abc\"", "\"\"abc\"\"", "a b", "\"abc\";p=1"})
  void of_headerThatIsNoName_isRefused(String header) {
    Call call = call("", header);

    assertThatThrownBy(() -> IdempotencyKey.of(call)).isInstanceOf(DomainException.class);
  }

  private static Call call(String parameter, String header) {
    return PlannedCall.of(
        Object.class,
        "toString",
        "/mobile_api/send_message",
        Map.of("client_id", parameter),
        Map.of("Idempotency-Key", header));
  }
}
