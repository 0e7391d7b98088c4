package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {

  @ParameterizedTest
  @ValueSource(longs = {1, Long.MAX_VALUE})
  void new_aboveZero_isAccepted(long value) {
    assertThat(new AccountId(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void new_belowOne_isRefused(long value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AccountId(value));
  }

  @Test
  void compareTo_anotherId_ordersByNumber() {
    assertThat(new AccountId(9)).isLessThan(new AccountId(10));
    assertThat(new AccountId(10)).isEqualByComparingTo(new AccountId(10));
  }
}
