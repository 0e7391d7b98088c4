package dev.aviary.adapters.rest.ossn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.transport.Parameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteKeyAuditTest {

  @Test
  void line_everyNumber_isInAFixedOrder() {
    assertThat(line(Map.of("id", "4", "to", "3", "from", "2", "guid", "1")))
        .isEqualTo("event=site_key method=message_list guid=1 from=2 to=3 id=4 code=100");
  }

  @Test
  void line_number_isWrittenAsANumber() {
    assertThat(line(Map.of("to", " 0027 ")))
        .isEqualTo("event=site_key method=message_list to=27 code=100");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 code=100\nforged",
        "1\nevent=signed_in account=1",
        "1\r\nevent=signed_in",
        "1 2",
        "1\"",
        "1\u2028event=signed_in",
        "\u001b[2K1",
        "١",
        "planted-text"
      })
  void line_whatIsNoNumber_isLeftOutWhereverItIsSent(String text) {
    Map<String, String> form =
        Map.of(
            "guid",
            text,
            "from",
            text,
            "to",
            text,
            "id",
            text,
            "message",
            text,
            "markallread",
            text,
            "offset",
            text,
            "client_id",
            text,
            "api_key_token",
            text);

    assertThat(line(form)).isEqualTo("event=site_key method=message_list code=100");
  }

  private static String line(Map<String, String> form) {
    return SiteKeyAudit.line(
            "message_list",
            new Parameters(form::get, name -> null, name -> Optional.empty()),
            "100")
        .toString();
  }
}
