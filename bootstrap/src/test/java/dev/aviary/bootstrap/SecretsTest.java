package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan of all logs finds what is planted in one. */
class SecretsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "session_id",
        "refresh_token",
        "api_key_token",
        "message",
        "query",
        "email"
      })
  void log_withWhatWasSent_isFoundOut(String parameter) {
    String secret = "Geheim: \"ü\" & " + parameter;
    Secrets.sent(Map.of(parameter, secret));

    assertThat(Secrets.in("12:00 WARN got [" + secret + "]")).hasSize(1);
    assertThat(Secrets.in("GET /?x=Geheim%3A+%22%C3%BC%22+%26+" + parameter)).hasSize(1);
    assertThat(Secrets.in("{\"x\":\"Geheim: \\\"ü\\\" & " + parameter + "\"}")).hasSize(1);
    assertThat(Secrets.in("12:00 WARN got [Geheim: \"ü\" & somebody's]")).isEmpty();
  }

  @Test
  void log_withWhatStoodInAnAddress_isFoundOut() {
    Secrets.sentInQuery("get_chats?user_id=123456789&session_id=in+the%20address&x");
    Secrets.sentInQuery("get_chats?session_id=no-code-%zz");

    assertThat(Secrets.in("got in the address here")).hasSize(1);
    assertThat(Secrets.in("got no-code-%zz")).hasSize(1);
    assertThat(Secrets.in("123456789")).isEmpty();
  }

  @Test
  void log_withWhatWasAnswered_isFoundOut() {
    Secrets.answered(
        """
        {"auth":{"auth_token":"answered-token","refresh_token":"answered-other","auth_token_expiry":1}}""");

    assertThat(Secrets.in("answered-token\nanswered-other\nanswered-nothing")).hasSize(2);
  }

  @Test
  void client_whateverWayItSends_tells() {
    FormClient client = new FormClient(URI.create("http://localhost/"));
    FormClient.query("password", "by query");
    client.request("login?password=by%20request");

    assertThat(Secrets.in("by query\nby request")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl",
        "x=AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQrStUvWxYz;",
        "hash=$argon2id$v=19$m=19456",
        "{\"kty\":\"EC\", \"d\": \"abc\"}",
        "message=planted-text"
      })
  void log_withWhatLooksLikeASecret_isFoundOut(String line) {
    assertThat(Secrets.in("12:00 INFO nothing\n" + line + "\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "----------------------------------------------------------------",
        "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEfGhIjKlMnOpQrStUvWxYz0",
        "session=00000000-0000-0001-0000-000000000002 address=2001:db8::1"
      })
  void log_withoutSecrets_passes(String line) {
    assertThat(Secrets.in(line)).isEmpty();
  }

  @Test
  void text_thatIsShort_isNoEvidence() {
    Secrets.sent(Map.of("message", "short"));

    assertThat(Secrets.in("in short, nothing")).isEmpty();
  }

  @Test
  void folder_whoseLogsHaveASecret_fails() throws IOException {
    write("server-1.out", "12:00 INFO fine\n");
    write("data/postgres/server.log", "fine");
    write("data/postgres/password", "made-by-the-server");
    write("data/session-keys.json", "{\"keys\":[{\"d\":\"private-part\"}]}");
    assertThatCode(() -> Logs.requireNoSecrets(folder)).doesNotThrowAnyException();

    for (String secret : new String[] {"made-by-the-server", "private-part", "planted-text"}) {
      write("one/data/postgres/server.log", "DETAIL: row contains (" + secret + ")");
      assertThatThrownBy(() -> Logs.requireNoSecrets(folder))
          .hasMessageContaining("one/data/postgres/server.log has ")
          .hasMessageContaining(secret);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
