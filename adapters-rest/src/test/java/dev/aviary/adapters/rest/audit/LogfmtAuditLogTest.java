package dev.aviary.adapters.rest.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.rest.mobileapi.UnknownEndpoint;
import dev.aviary.adapters.rest.transport.Call;
import dev.aviary.adapters.rest.transport.PlannedCall;
import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.Limit;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LogfmtAuditLogTest {

  private static final AccountId ADA = new AccountId(5);
  private static final AccountId BEN = new AccountId(7);
  private static final UUID SESSION = new UUID(1, 2);
  private static final String IN_SESSION =
      " account=5 session=00000000-0000-0001-0000-000000000002";

  private final WrittenLines written = new WrittenLines();

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(new AuditEvent.SignedUp(ADA, SESSION), "INFO event=signed_up" + IN_SESSION),
        Arguments.of(
            new AuditEvent.SignedIn(ADA, SESSION, DeviceType.IOS),
            "INFO event=signed_in" + IN_SESSION + " device=ios"),
        Arguments.of(
            new AuditEvent.SignInRefused(Optional.of(ADA)), "WARN event=sign_in_refused account=5"),
        Arguments.of(new AuditEvent.SignInRefused(Optional.empty()), "WARN event=sign_in_refused"),
        Arguments.of(new AuditEvent.Refreshed(ADA, SESSION), "INFO event=refreshed" + IN_SESSION),
        Arguments.of(new AuditEvent.RefreshRefused(), "WARN event=refresh_refused"),
        Arguments.of(
            new AuditEvent.RefreshReused(ADA, SESSION), "WARN event=refresh_reused" + IN_SESSION),
        Arguments.of(new AuditEvent.SignedOut(ADA, SESSION), "INFO event=signed_out" + IN_SESSION),
        Arguments.of(new AuditEvent.AccountCreated(ADA), "INFO event=account_created account=5"),
        Arguments.of(new AuditEvent.PasswordReset(ADA), "INFO event=password_reset account=5"),
        Arguments.of(
            new AuditEvent.SessionsEnded(ADA, 2), "INFO event=sessions_ended account=5 sessions=2"),
        Arguments.of(new AuditEvent.AccountErased(ADA), "INFO event=account_erased account=5"),
        Arguments.of(new AuditEvent.Blocked(ADA, BEN), "INFO event=blocked account=5 target=7"),
        Arguments.of(new AuditEvent.Unblocked(ADA, BEN), "INFO event=unblocked account=5 target=7"),
        Arguments.of(
            new AuditEvent.Throttled(new Limit(Action.LOG_IN, Limit.By.ADDRESS), Optional.empty()),
            "WARN event=throttled action=log_in by=address"),
        Arguments.of(
            new AuditEvent.Throttled(new Limit(Action.SEND, Limit.By.ACCOUNT), Optional.of(ADA)),
            "WARN event=throttled action=send by=account account=5"));
  }

  @ParameterizedTest
  @MethodSource("events")
  void record_event_isOneLine(AuditEvent event, String line) {
    new LogfmtAuditLog(written.trail()).record(event);

    assertThat(written.lines()).containsExactly(line);
  }

  @Test
  void record_duringACall_hasItsAddress() {
    Call call = PlannedCall.of(UnknownEndpoint.class, "unknown", "/", Map.of(), Map.of());

    new LogfmtAuditLog(written.trail(call)).record(new AuditEvent.RefreshRefused());

    assertThat(written.lines()).containsExactly("WARN event=refresh_refused address=0.0.0.0");
  }

  @Test
  void record_whereNobodyCalls_doesNotFail() {
    Call none =
        new Call() {
          @Override
          public boolean hasBegun() {
            throw new ContextNotActiveException();
          }
        };

    new LogfmtAuditLog(written.trail(none)).record(new AuditEvent.RefreshRefused());

    assertThat(written.lines()).containsExactly("WARN event=refresh_refused");
  }
}
