package dev.aviary.adapters.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageFormatTest {

  @Test
  void plain_markup_isKeptAsSent() {
    String text = "<b>\"fish\" & chips</b> &amp;";

    assertThat(MessageFormat.PLAIN.apply(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<script>alert(\"hi\")</script> | &lt;script&gt;alert(&quot;hi&quot;)&lt;/script&gt;",
        "fish & chips | fish &amp; chips",
        "&amp; | &amp;amp;",
        "&lt; | &amp;lt;",
        "it's 你好 👋 | it's 你好 👋"
      })
  void html_markup_isEscapedOnce(String text, String expected) {
    assertThat(MessageFormat.HTML.apply(text)).isEqualTo(expected);
  }
}
