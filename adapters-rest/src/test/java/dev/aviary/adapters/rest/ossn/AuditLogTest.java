package dev.aviary.adapters.rest.ossn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.transport.Parameters;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuditLogTest {

  @Test
  void line_everyNumber_isInAFixedOrder() {
    assertThat(line(Map.of("id", "4", "to", "3", "from", "2", "guid", "1")))
        .isEqualTo("ossn method=message_list guid=1 from=2 to=3 id=4 code=100");
  }

  @Test
  void line_whatIsNoNumber_isLeftOut() {
    Map<String, String> form =
        Map.of(
            "guid",
            "1 code=100\nforged",
            "to",
            " 27 ",
            "message",
            "secret",
            "api_key_token",
            "key");

    assertThat(line(form)).isEqualTo("ossn method=message_list to=27 code=100");
  }

  private static String line(Map<String, String> form) {
    return AuditLog.line(
        "message_list", new Parameters(form::get, name -> null, name -> Optional.empty()), "100");
  }
}
