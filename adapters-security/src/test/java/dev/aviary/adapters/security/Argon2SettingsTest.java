package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2SettingsTest {

  @ParameterizedTest
  @CsvSource({"19456,2,1,1,0", "262144,8,1,1,32", "128,1,16,1000,1000"})
  void new_withinBounds_isAccepted(int memory, int passes, int lanes, int parallel, int waiting) {
    assertThat(new Argon2Settings(memory, passes, lanes, parallel, waiting).parameters())
        .isEqualTo(new Argon2Phc.Parameters(memory, passes, lanes));
  }

  @ParameterizedTest
  @CsvSource({
    "262145,2,1,1,0",
    "262144,9,1,1,32",
    "127,1,16,1,0",
    "19456,0,1,1,0",
    "19456,2,0,1,0",
    "19456,2,17,1,0",
    "19456,2,1,0,0",
    "19456,2,1,1,-1"
  })
  void new_outOfBounds_isRefused(int memory, int passes, int lanes, int parallel, int waiting) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Argon2Settings(memory, passes, lanes, parallel, waiting));
  }

  @Test
  void parallelByDefault_anyMemory_isFromOneToHalfOfTheProcessors() {
    int half = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    assertThat(Argon2Settings.parallelByDefault(1)).isEqualTo(half);
    assertThat(Argon2Settings.parallelByDefault(Integer.MAX_VALUE)).isEqualTo(1);
  }
}
