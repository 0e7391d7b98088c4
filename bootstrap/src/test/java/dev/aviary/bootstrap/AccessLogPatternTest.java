package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogPatternTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "%h %l %u %t \"%m %R %H\" %s %b", "%R %{i,User-Agent} 100"})
  void pattern_ofPathsAndNumbers_tellsNoSecrets(String pattern) {
    assertThat(AccessLogPattern.tellsNoSecrets(pattern)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "common",
        "combined",
        "long",
        "%r",
        "%U",
        "%q",
        "%<r",
        "%{REQUEST_LINE}",
        "%{QUERY_STRING}",
        "%{q,session_id}",
        "%{i,Authorization}",
        "%{i,Referer}",
        "%{c,session}",
        "%{ALL_REQUEST_HEADERS}",
        "%m %R%q"
      })
  void pattern_withQueryOrHeaders_isNotTaken(String pattern) {
    assertThat(AccessLogPattern.tellsNoSecrets(pattern)).isFalse();
  }
}
