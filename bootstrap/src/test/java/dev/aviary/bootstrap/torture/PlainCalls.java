package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.MobileClient;
import java.time.Duration;

/** What anybody may ask at any time, whatever else a server has to do. */
final class PlainCalls {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String FORM = "email=nobody&password=no-such-password";

  /** A login of somebody who is not there, as it is sent. */
  static final String LOGIN_OF_NOBODY =
      "POST /mobile_api/login HTTP/1.1\r\nHost: localhost\r\n"
          + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s"
              .formatted(FORM.length(), FORM);

  private PlainCalls() {}

  /** How long it takes to be shown one's own settings, asking again when turned away. */
  static Duration settings(MobileClient client, String session) {
    long begin = System.nanoTime();
    int code = codeOfSettings(client, session);
    while (code == 429 && System.nanoTime() - begin < PATIENCE.toNanos()) {
      code = codeOfSettings(client, session);
    }
    assertThat(code).isEqualTo(200);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static int codeOfSettings(MobileClient client, String session) {
    return json(client.get("get_priv_settings", "session_id", session)).at("/code").asInt();
  }
}
