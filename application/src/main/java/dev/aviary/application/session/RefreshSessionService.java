package dev.aviary.application.session;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/** Under the lock of the session: of two who show one token at once, one renews. */
final class RefreshSessionService implements RefreshSession {

  private static final Limit BY_SESSION = new Limit(Action.REFRESH, Limit.By.ACCOUNT);

  private final Sessions sessions;
  private final OpenSessions openSessions;
  private final RefreshTokens refreshTokens;
  private final TokenIssuer issuer;
  private final RefreshPolicy policy;
  private final RateGuard guard;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SharedClock clock;

  RefreshSessionService(
      Sessions sessions,
      OpenSessions openSessions,
      RefreshTokens refreshTokens,
      TokenIssuer issuer,
      RefreshPolicy policy,
      RateGuard guard,
      AuditLog audit,
      Transactions transactions,
      SharedClock clock) {
    this.sessions = sessions;
    this.openSessions = openSessions;
    this.refreshTokens = refreshTokens;
    this.issuer = issuer;
    this.policy = policy;
    this.guard = guard;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What became of it; a session that a refusal ended is ended by now, and stays so. */
  private record Outcome(AuditEvent event, Optional<Tokens> tokens) {

    static Outcome refused(AuditEvent event) {
      return new Outcome(event, Optional.empty());
    }
  }

  @Override
  public Tokens refresh(String refreshToken) {
    Outcome outcome =
        RefreshToken.parse(refreshToken)
            .map(this::refreshOrForget)
            .orElseGet(() -> Outcome.refused(new AuditEvent.RefreshRefused()));
    audit.record(outcome.event());
    return outcome.tokens().orElseThrow(() -> new DomainException(ErrorCode.REFRESH_TOKEN_INVALID));
  }

  /** Counted before the session is looked up: whose it is, is not known then. */
  private Outcome refreshOrForget(RefreshToken token) {
    guard.take(BY_SESSION, token.session().toString(), Optional.empty());
    boolean isOpen = false;
    try {
      Outcome outcome = transactions.inTransaction(() -> refresh(token));
      isOpen = outcome.tokens().isPresent();
      return outcome;
    } finally {
      if (!isOpen) {
        openSessions.forget(token.session());
      }
    }
  }

  private Outcome refresh(RefreshToken token) {
    return sessions
        .lock(token.session())
        .map(session -> refresh(session, token))
        .orElseGet(() -> Outcome.refused(new AuditEvent.RefreshRefused()));
  }

  private Outcome refresh(Session session, RefreshToken token) {
    AccountId account = session.account();
    Instant now = clock.instant();
    return switch (session.refresh(
        token, refreshTokens.wasIssued(token), refreshTokens.successors(token), now, policy)) {
      case Session.Renewed(Session renewed, RefreshToken next) -> {
        sessions.renew(renewed);
        yield issued(renewed, next, now);
      }
      case Session.Repeated(RefreshToken next) -> issued(session, next, now);
      case Session.Forged() -> Outcome.refused(new AuditEvent.RefreshRefused());
      case Session.Reused() -> {
        sessions.end(account, session.id());
        yield Outcome.refused(new AuditEvent.RefreshReused(account, session.id()));
      }
      case Session.Expired() -> {
        sessions.end(account, session.id());
        yield Outcome.refused(new AuditEvent.RefreshRefused());
      }
    };
  }

  private Outcome issued(Session session, RefreshToken token, Instant now) {
    return new Outcome(
        new AuditEvent.Refreshed(session.account(), session.id()),
        Optional.of(issuer.issue(session, token, now)));
  }
}
