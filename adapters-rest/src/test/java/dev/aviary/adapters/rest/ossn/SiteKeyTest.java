package dev.aviary.adapters.rest.ossn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeyTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdéf";

  private final SiteKey key = new SiteKey(Optional.of(SECRET));

  @Test
  void matches_theSecret_isTrue() {
    assertThat(key.isConfigured()).isTrue();
    assertThat(key.matches(SECRET)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcdé",
        "0123456789abcdef0123456789abcdéf ",
        "0123456789ABCDEF0123456789ABCDÉF",
        "SiteKey[hidden]"
      })
  void matches_anythingElse_isFalse(String presented) {
    assertThat(key.matches(presented)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", SECRET})
  void matches_noneConfigured_isFalse(String presented) {
    SiteKey none = new SiteKey(Optional.empty());

    assertThat(none.isConfigured()).isFalse();
    assertThat(none.matches(presented)).isFalse();
  }

  @Test
  void toString_hidesTheSecret() {
    assertThat(key).hasToString("SiteKey[hidden]");
  }
}
