package dev.aviary.adapters.rest.ossn;

import static dev.aviary.adapters.rest.Samples.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.Samples;
import dev.aviary.adapters.rest.audit.WrittenLines;
import dev.aviary.adapters.rest.ossn.messaging.HistoryResource;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.PlannedCall;
import dev.aviary.adapters.rest.transport.Reply;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OssnDialectTest {

  private static final String SECRET = "0123456789abcdef0123456789abcdef";
  private static final String LIST = "/api/v1.0/message_list";

  private final OssnAnswers answers =
      new OssnAnswers(Samples.OSSN, () -> Instant.ofEpochSecond(1569337647));
  private final WrittenLines audit = new WrittenLines();
  private final OssnDialect open =
      new OssnDialect(new SiteKey(Optional.of(SECRET)), answers, audit.trail());
  private final OssnDialect closed =
      new OssnDialect(new SiteKey(Optional.empty()), answers, audit.trail());

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/v1.0/message_list", "/api/v2.0/message_list"})
  void concerns_itsSurface_isTrue(String path) {
    assertThat(open.concerns(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apis", "/mobile_api/get_chats", "/upload/api/"})
  void concerns_anotherPath_isFalse(String path) {
    assertThat(open.concerns(path)).isFalse();
  }

  @Test
  void admit_rightKey_mayGoOn() {
    assertThat(open.admit(list(LIST, SECRET))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0123456789abcdef0123456789abcdeF"})
  void admit_missingOrWrongKey_isRefused(String key) {
    assertRefused(open.admit(list(LIST, key)), "106", "Invalid API KEY token");
  }

  @Test
  void admit_noKeyConfigured_isNoVersion() {
    assertRefused(closed.admit(list(LIST, SECRET)), "107", "Invalid API version");
    assertRefused(closed.admit(unknown("/api/v1.0/nope")), "107", "Invalid API version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/", "/api/v2.0/message_list", "/api/v1.00/x", "/api/V1.0/x"})
  void admit_anotherVersion_isRefusedWhateverTheKey(String path) {
    assertRefused(open.admit(unknown(path)), "107", "Invalid API version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1.0", "/api/v1.0/", "/api/v1.0/nope", "/api/v1.0/message_list/x"})
  void admit_unknownMethod_isRefusedWhateverTheKey(String path) {
    assertRefused(open.admit(unknown(path)), "101", "Invalid Method");
  }

  @Test
  void unreadable_countsAsSentWithoutAKey() {
    assertRefused(Optional.of(open.unreadable(LIST)), "106", "Invalid API KEY token");
    assertRefused(Optional.of(closed.unreadable(LIST)), "107", "Invalid API version");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PARTNER_INVALID | 200 | No such a user exists",
        "ACCOUNT_INVALID | 200 | No such a user exists",
        "ACCOUNT_UNKNOWN | 200 | No such a user exists",
        "MESSAGE_TEXT_BLANK | 106 | Message can not be blank",
        "MESSAGE_TEXT_INVALID | 200 | Message can not be sent",
        "CONTACT_NOT_PERMITTED | 200 | Message can not be sent",
        "CONTACT_BLOCKED | 200 | Message can not be sent",
        "CLIENT_ID_REUSED | 200 | Message can not be sent",
        "MESSAGE_ID_INVALID | 200 | Message delete failed",
        "MESSAGE_UNKNOWN | 200 | Message delete failed"
      })
  void refusal_ofTheFamily_isInItsWords(ErrorCode refused, String code, String message) {
    assertRefused(Optional.of(open.refusal(refused)), code, message);
  }

  @ParameterizedTest
  @EnumSource
  void refusal_any_hasAFalsePayload(ErrorCode refused) {
    assertThat(open.refusal(refused).payload()).isEqualTo(false);
  }

  @Test
  void answered_unknownMethodWithAKey_isInTheAuditLogWithoutIt() {
    open.answered(unknown("/api/v1.0/nope"), open.unknownEndpoint("/api/v1.0/nope"));

    assertThat(audit.lines()).containsExactly("WARN event=site_key method=unknown code=101");
  }

  @Test
  void answered_unknownMethodWithoutAKey_isNotInTheAuditLog() {
    Call stray =
        PlannedCall.of(UnknownMethod.class, "unknown", "/api/favicon.ico", Map.of(), Map.of());

    open.answered(stray, open.unknownEndpoint("/api/favicon.ico"));

    assertThat(audit.lines()).isEmpty();
  }

  private static void assertRefused(Optional<? extends Reply> reply, String code, String message) {
    assertThat(json(reply.orElseThrow()))
        .isEqualTo(
            """
            {"merchant":"Open Source Social Network","url":"http://www.mywebsite.com/",\
            "time_token":1569337647,"payload":false,"code":"%s","message":"%s"}"""
                .formatted(code, message));
  }

  private static Call list(String path, String key) {
    return PlannedCall.of(
        HistoryResource.class, "list", path, Map.of("api_key_token", key), Map.of());
  }

  private static Call unknown(String path) {
    return PlannedCall.of(
        UnknownMethod.class, "unknown", path, Map.of("api_key_token", SECRET), Map.of());
  }
}
