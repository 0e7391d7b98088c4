package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DomainExceptionTest {

  @ParameterizedTest
  @EnumSource
  void getMessage_anyCode_isItsSafeText(ErrorCode code) {
    var refusal = new DomainException(code);

    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessage(code.text());
  }

  @ParameterizedTest
  @EnumSource
  void text_anyCode_isOneLineWithoutPlaceholders(ErrorCode code) {
    assertThat(code.text()).isNotBlank().doesNotContain("\n", "%", "{");
  }

  @Test
  void text_differentCodes_differ() {
    assertThat(Arrays.stream(ErrorCode.values()).map(ErrorCode::text)).doesNotHaveDuplicates();
  }
}
