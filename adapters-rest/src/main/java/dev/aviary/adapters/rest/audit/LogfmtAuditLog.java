package dev.aviary.adapters.rest.audit;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import jakarta.inject.Singleton;

/** What the use cases tell, as lines. */
@Singleton
class LogfmtAuditLog implements AuditLog {

  private static final String ACCOUNT = "account";
  private static final String SESSION = "session";
  private static final String TARGET = "target";

  private final AuditTrail trail;

  LogfmtAuditLog(AuditTrail trail) {
    this.trail = trail;
  }

  @Override
  public void record(AuditEvent event) {
    switch (event) {
      case AuditEvent.SignedUp(var account, var session) ->
          trail.done(AuditLine.of("signed_up").with(ACCOUNT, account).with(SESSION, session));
      case AuditEvent.SignedIn(var account, var session, var device) ->
          trail.done(
              AuditLine.of("signed_in")
                  .with(ACCOUNT, account)
                  .with(SESSION, session)
                  .with("device", device));
      case AuditEvent.SignInRefused(var account) ->
          trail.refused(AuditLine.of("sign_in_refused").with(ACCOUNT, account));
      case AuditEvent.Refreshed(var account, var session) ->
          trail.done(AuditLine.of("refreshed").with(ACCOUNT, account).with(SESSION, session));
      case AuditEvent.RefreshRefused() -> trail.refused(AuditLine.of("refresh_refused"));
      case AuditEvent.RefreshReused(var account, var session) ->
          trail.refused(
              AuditLine.of("refresh_reused").with(ACCOUNT, account).with(SESSION, session));
      case AuditEvent.SignedOut(var account, var session) ->
          trail.done(AuditLine.of("signed_out").with(ACCOUNT, account).with(SESSION, session));
      case AuditEvent.AccountCreated(var account) ->
          trail.done(AuditLine.of("account_created").with(ACCOUNT, account));
      case AuditEvent.PasswordReset(var account) ->
          trail.done(AuditLine.of("password_reset").with(ACCOUNT, account));
      case AuditEvent.SessionsEnded(var account, var sessions) ->
          trail.done(
              AuditLine.of("sessions_ended").with(ACCOUNT, account).with("sessions", sessions));
      case AuditEvent.AccountErased(var account) ->
          trail.done(AuditLine.of("account_erased").with(ACCOUNT, account));
      case AuditEvent.Blocked(var by, var target) ->
          trail.done(AuditLine.of("blocked").with(ACCOUNT, by).with(TARGET, target));
      case AuditEvent.Unblocked(var by, var target) ->
          trail.done(AuditLine.of("unblocked").with(ACCOUNT, by).with(TARGET, target));
      case AuditEvent.Throttled(var limit, var account) ->
          trail.refused(
              AuditLine.of("throttled")
                  .with("action", limit.action())
                  .with("by", limit.by())
                  .with(ACCOUNT, account));
    }
  }
}
