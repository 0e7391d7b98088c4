package dev.aviary.bootstrap.admin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretStrengthTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        "abababababababababababababababababababab",
        "12341234123412341234123412341234",
        "changemechangemechangemechangeme"
      })
  void isStrong_regular_isNot(String secret) {
    assertThat(SecretStrength.isStrong(secret)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9f2c4e01b7d8a6530c1e7f48d2ba9563",
        "9f2c4e01b7d8a6530c1e7f48d2ba95639f2c4e01b7d8a6530c1e7f48d2ba9563",
        "kT3v9QmZ1xW7bNf5hR2yPdL8sGcJ4uEa"
      })
  void isStrong_drawnByLot_is(String secret) {
    assertThat(SecretStrength.isStrong(secret)).isTrue();
  }
}
