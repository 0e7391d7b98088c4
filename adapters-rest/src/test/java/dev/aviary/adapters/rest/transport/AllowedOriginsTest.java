package dev.aviary.adapters.rest.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

  @Test
  void contain_listed_andNothingThatResemblesIt() {
    AllowedOrigins origins =
        AllowedOrigins.parse("https://app.example, http://localhost:3000,capacitor://localhost");

    assertThat(origins.contain("https://app.example")).isTrue();
    assertThat(origins.contain("http://localhost:3000")).isTrue();
    assertThat(origins.contain("capacitor://localhost")).isTrue();
    assertThat(origins.contain("http://app.example")).isFalse();
    assertThat(origins.contain("https://app.example:8443")).isFalse();
    assertThat(origins.contain("https://app.example.evil.example")).isFalse();
    assertThat(origins.contain("https://evil-app.example")).isFalse();
    assertThat(origins.contain("http://localhost")).isFalse();
    assertThat(origins.contain("null")).isFalse();
    assertThat(origins.contain("")).isFalse();
  }

  @Test
  void none_isEmpty() {
    assertThat(AllowedOrigins.NONE.isEmpty()).isTrue();
    assertThat(AllowedOrigins.parse("https://app.example").isEmpty()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://app.example", "http://127.0.0.1:5173", "http://[::1]:8080", "app://x"})
  void parse_asBrowsersWriteIt_isTaken(String text) {
    assertThat(AllowedOrigins.parse(text).contain(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "null",
        "",
        "https://app.example,",
        "https://*.app.example",
        "https://app.example/",
        "https://app.example/page",
        "https://App.example",
        "https://app.example:443",
        "http://app.example:80",
        "https://app.example:0",
        "https://u@app.example",
        "https://.app.example",
        "app.example",
        "https://a.example https://b.example",
        "/https://.*/"
      })
  void parse_whatNoBrowserSends_isRefused(String text) {
    assertThatThrownBy(() -> AllowedOrigins.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
