package dev.aviary.application.session;

import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.Activity;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.LogOut;
import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.RateGuard;
import java.util.function.LongSupplier;

/** Builds the session use cases on their ports. */
public final class SessionUseCases {

  /** Everything that sessions are stored in. */
  public record Stores(
      Accounts accounts,
      Sessions sessions,
      EndedSessions endedSessions,
      Transactions transactions) {}

  /** Everything that makes and compares secrets. */
  public record Secrets(
      PasswordHasher hasher,
      CommonPasswords commonPasswords,
      AccessTokens accessTokens,
      RefreshTokens refreshTokens,
      RandomBytes random) {}

  private final Stores stores;
  private final Secrets secrets;
  private final OpenSessions openSessions;
  private final TokenIssuer issuer;
  private final SessionOpener opener;
  private final SessionPolicy policy;
  private final RateGuard guard;
  private final AuditLog audit;
  private final SharedClock clock;
  private final Tidying tidying;

  /**
   * @param nanoTime a clock that nobody sets, as {@link System#nanoTime}
   */
  public SessionUseCases(
      Stores stores,
      Secrets secrets,
      OpenSessions openSessions,
      SessionPolicy policy,
      RateGuard guard,
      AuditLog audit,
      SharedClock clock,
      LongSupplier nanoTime) {
    this.stores = stores;
    this.secrets = secrets;
    this.openSessions = openSessions;
    this.issuer = new TokenIssuer(secrets.accessTokens(), policy.longestAccess());
    this.opener =
        new SessionOpener(
            stores.sessions(), issuer, secrets.refreshTokens(), secrets.random(), policy);
    this.policy = policy;
    this.guard = guard;
    this.audit = audit;
    this.clock = clock;
    this.tidying = new Tidying(stores, policy.refresh(), clock, nanoTime);
  }

  public SignUp signUp() {
    return new SignUpService(
        stores.accounts(),
        new NewPasswords(secrets.commonPasswords(), secrets.hasher()),
        opener,
        audit,
        stores.transactions(),
        clock);
  }

  public LogIn logIn() {
    return new LogInService(
        stores.accounts(), secrets.hasher(), opener, guard, audit, stores.transactions(), clock);
  }

  public Authenticate authenticate(Activity activity) {
    return new AuthenticateService(secrets.accessTokens(), openSessions, activity);
  }

  public RefreshSession refreshSession() {
    return new RefreshSessionService(
        stores.sessions(),
        openSessions,
        secrets.refreshTokens(),
        issuer,
        policy.refresh(),
        guard,
        audit,
        stores.transactions(),
        clock);
  }

  public LogOut logOut() {
    return new LogOutService(stores.sessions(), openSessions, audit, stores.transactions());
  }

  /** Removes what nobody needs any longer; to be called now and then. */
  public void tidy() {
    tidying.tidy();
  }
}
