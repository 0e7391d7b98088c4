package dev.aviary.application.session;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.profile.port.out.Accounts.Credentials;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Wrong passwords are counted by the name that was typed, whether or not it is anybody's: a limit
 * tells no more than an answer does. One is taken before the password is compared, so that many
 * attempts at once are no more than many in a row, and given back unless it was wrong.
 */
final class LogInService implements LogIn {

  private static final Limit WRONG_PASSWORDS = new Limit(Action.LOG_IN, Limit.By.ACCOUNT);

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SessionOpener opener;
  private final RateGuard guard;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SharedClock clock;

  LogInService(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpener opener,
      RateGuard guard,
      AuditLog audit,
      Transactions transactions,
      SharedClock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.opener = opener;
    this.guard = guard;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result logIn(Command command) {
    Login login = Login.parse(command.login());
    Optional<Credentials> known = transactions.inTransaction(() -> find(login));
    Optional<AccountId> account = known.map(it -> it.account().id());
    login.key().ifPresent(key -> guard.take(WRONG_PASSWORDS, key, account));
    boolean isRefused = false;
    try {
      boolean matches = matches(command.password(), known);
      // An unknown device too: nobody is to find a password without being counted and told of.
      isRefused = !matches || !DeviceType.isKnown(command.deviceType());
      return matches
          ? logIn(known.orElseThrow(), command.password(), command.deviceType())
          : new BadCredentials();
    } finally {
      if (isRefused) {
        audit.record(new AuditEvent.SignInRefused(account));
      } else {
        login.key().ifPresent(key -> guard.giveBack(WRONG_PASSWORDS, key));
      }
    }
  }

  private Result logIn(Credentials credentials, Password password, String deviceType) {
    DeviceType device = DeviceType.parse(deviceType);
    strengthen(credentials, password);
    SignedIn signedIn = transactions.inTransaction(() -> open(credentials.account(), device));
    audit.record(
        new AuditEvent.SignedIn(
            signedIn.account().id(), signedIn.tokens().refreshToken().session(), device));
    return new LoggedIn(signedIn);
  }

  /** Nobody's password matches, whatever it is, and trying costs the same. */
  private boolean matches(Password password, Optional<Credentials> known) {
    PasswordHash hash = known.map(Credentials::passwordHash).orElseGet(hasher::decoy);
    return hasher.matches(password, hash) && known.isPresent();
  }

  /** The password is here just now: the time to hash it as new ones are. */
  private void strengthen(Credentials credentials, Password password) {
    PasswordHash before = credentials.passwordHash();
    if (hasher.isOutdated(before)) {
      try {
        PasswordHash after = hasher.hash(password);
        transactions.run(
            () -> accounts.replacePasswordHash(credentials.account().id(), before, after));
      } catch (TooManyRequestsException e) {
        // It is right, and that is what was asked; the hash can wait for another time.
        return;
      }
    }
  }

  private SignedIn open(Account account, DeviceType device) {
    Instant now = clock.instant();
    accounts.recordActivity(Map.of(account.id(), now));
    Tokens tokens = opener.open(account.id(), device, now);
    return new SignedIn(account.activeAt(now), tokens);
  }

  private Optional<Credentials> find(Login login) {
    return login
        .email()
        .flatMap(accounts::findCredentials)
        .or(() -> login.username().flatMap(accounts::findCredentials));
  }

  /**
   * What was typed to say who one is. A username has no {@code @}, so one look at the text tells
   * which of the two it is.
   *
   * @param key the same for every way to write it; empty for what is neither
   */
  private record Login(
      Optional<EmailAddress> email, Optional<Username> username, Optional<String> key) {

    static Login parse(String text) {
      Optional<EmailAddress> email = EmailAddress.parse(text);
      Optional<Username> username = Username.parse(text);
      return new Login(
          email, username, email.map(EmailAddress::key).or(() -> username.map(Username::key)));
    }
  }
}
