package dev.aviary.adapters.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2idPasswordHasherTest {

  private static final Password PASSWORD = Password.chosen("correct horse battery");
  private static final String CURRENT_COST =
      "\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}";

  private final Argon2idPasswordHasher hasher = new Argon2idPasswordHasher(new SecureRandomBytes());

  @Test
  void matches_samePassword_holds() {
    assertThat(hasher.matches(PASSWORD, hasher.hash(PASSWORD))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "correct horse batter", "correct horse battery ", "Correct horse battery"})
  void matches_anotherPassword_fails(String attempt) {
    assertThat(hasher.matches(Password.attempted(attempt), hasher.hash(PASSWORD))).isFalse();
  }

  @Test
  void hash_samePasswordTwice_differs() {
    assertThat(hasher.hash(PASSWORD)).isNotEqualTo(hasher.hash(PASSWORD));
  }

  @Test
  void hash_anyPassword_isPhcWithTheCurrentCost() {
    assertThat(hasher.hash(PASSWORD).phc()).matches(CURRENT_COST);
  }

  /** Made with the reference implementation: {@code argon2 'sixteenbytesalt!' -id -v 13 -k …}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "correct horse battery"
            + "| $argon2id$v=19$m=19456,t=2,p=1"
            + "$c2l4dGVlbmJ5dGVzYWx0IQ$uK4NoNpf03VJrINkkcCrc4an9SipOhGNt7Ohup4YmhA",
        "pässwörd 🔑"
            + "| $argon2id$v=19$m=1024,t=3,p=4"
            + "$c2l4dGVlbmJ5dGVzYWx0IQ$UNNaqe7RpuDPqKR1VkWGsi4F7Us0SYfz"
      })
  void matches_hashOfAnotherImplementation_holdsForItsPasswordAlone(String text, String phc) {
    var hash = new PasswordHash(phc);

    assertThat(hasher.matches(Password.attempted(text), hash)).isTrue();
    assertThat(hasher.matches(Password.attempted(text + "!"), hash)).isFalse();
  }

  @Test
  void matches_malformedHash_isRefused() {
    var malformed = new PasswordHash("correct horse battery");

    assertThatIllegalArgumentException().isThrownBy(() -> hasher.matches(PASSWORD, malformed));
  }

  @Test
  void decoy_always_costsAsMuchAsAHash() {
    assertThat(hasher.decoy().phc()).matches(CURRENT_COST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "password", "correct horse battery"})
  void decoy_anyPassword_doesNotMatch(String attempt) {
    assertThat(hasher.matches(Password.attempted(attempt), hasher.decoy())).isFalse();
  }

  @Test
  void decoy_ofAnotherHasher_differs() {
    assertThat(new Argon2idPasswordHasher(new SecureRandomBytes()).decoy())
        .isNotEqualTo(hasher.decoy());
  }
}
