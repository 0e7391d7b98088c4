package dev.aviary.adapters.rest.mobileapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.PlannedCall;
import dev.aviary.application.session.port.in.Authenticate.Caller;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.port.in.Throttle;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThrottledCallsTest {

  private static final Caller ADA = new Caller(new AccountId(4), new UUID(1, 2));

  private final List<String> asked = new ArrayList<>();
  private final Throttle throttle =
      new Throttle() {
        @Override
        public void admit(Set<Action> actions, String address) {
          asked.add(actions + " of " + address);
        }

        @Override
        public void admit(Set<Action> actions, AccountId account, String address) {
          asked.add(actions + " of " + account.value() + " at " + address);
        }
      };
  private final MobileDialect dialect =
      new MobileDialect(
          token -> token.equals("ada") ? Optional.of(ADA) : Optional.empty(), throttle);

  @Test
  void admit_throttledEndpoint_countsForAccountAndAddress() {
    assertThat(dialect.admit(call("send", "ada"))).isEmpty();

    assertThat(asked).containsExactly("[SEND] of 4 at 203.0.113.9");
  }

  @Test
  void admit_withoutASession_countsNothing() {
    assertThat(dialect.admit(call("send", "eve"))).isPresent();

    assertThat(asked).isEmpty();
  }

  @Test
  void admit_throttledEndpointWithAFile_isAnUploadToo() {
    dialect.admit(withFile("send", "ada"));

    assertThat(asked).containsExactly("[SEND, UPLOAD] of 4 at 203.0.113.9");
  }

  @Test
  void admit_uploadWithAFile_isOneUpload() {
    dialect.admit(withFile("upload", "ada"));

    assertThat(asked).containsExactly("[UPLOAD] of 4 at 203.0.113.9");
  }

  @Test
  void admit_endpointThatCostsNothing_countsAsNothing() {
    assertThat(dialect.admit(call("look", "ada"))).isEmpty();

    assertThat(asked).isEmpty();
  }

  @Test
  void admit_endpointThatCostsNothingWithAFile_isAnUpload() {
    dialect.admit(withFile("look", "ada"));

    assertThat(asked).containsExactly("[UPLOAD] of 4 at 203.0.113.9");
  }

  @Test
  void admit_endpointWithoutASession_countsForTheAddress() {
    dialect.admit(call("enter", "ada"));

    assertThat(asked).containsExactly("[LOG_IN] of 203.0.113.9");
  }

  @Test
  void admit_unknownEndpointWithAFile_isAnUploadAndRefused() {
    Call call = PlannedCall.from("203.0.113.9", true, UnknownEndpoint.class, "unknown", Map.of());

    assertThat(dialect.admit(call)).contains(dialect.unknownEndpoint("/mobile_api/unknown"));

    assertThat(asked).containsExactly("[UPLOAD] of 203.0.113.9");
  }

  @Test
  void admit_ipv6_countsForItsNetwork() {
    dialect.admit(
        PlannedCall.from("2001:db8:1:2:3:4:5:6", false, Endpoints.class, "enter", Map.of()));

    assertThat(asked).containsExactly("[LOG_IN] of 2001:db8:1:2::/64");
  }

  @Test
  void admit_tooOften_isThrown() {
    Throttle full =
        new Throttle() {
          @Override
          public void admit(Set<Action> actions, String address) {
            throw new TooManyRequestsException(Duration.ofSeconds(2));
          }

          @Override
          public void admit(Set<Action> actions, AccountId account, String address) {
            throw new TooManyRequestsException(Duration.ofSeconds(2));
          }
        };

    assertThatThrownBy(
            () -> new MobileDialect(token -> Optional.of(ADA), full).admit(call("send", "ada")))
        .isInstanceOf(TooManyRequestsException.class);
  }

  private static Call call(String endpoint, String session) {
    return PlannedCall.from(
        "203.0.113.9", false, Endpoints.class, endpoint, Map.of("session_id", session));
  }

  private static Call withFile(String endpoint, String session) {
    return PlannedCall.from(
        "203.0.113.9", true, Endpoints.class, endpoint, Map.of("session_id", session));
  }

  /** One of each kind. */
  static final class Endpoints {

    @Throttled(Action.SEND)
    void send() {}

    @Throttled(Action.UPLOAD)
    void upload() {}

    void look() {}

    @NoSession
    @Throttled(Action.LOG_IN)
    void enter() {}
  }
}
