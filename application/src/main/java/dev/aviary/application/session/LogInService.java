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
    Optional<Credentials> known = find(login);
    Optional<AccountId> account = known.map(it -> it.account().id());
    login.key().ifPresent(key -> guard.take(WRONG_PASSWORDS, key, account));
    boolean isRefused = false;
    try {
      boolean matches = matches(command.password(), known);
      // An unknown device too: nobody is to find a password without being counted and told of.
      isRefused = !matches || !DeviceType.isKnown(command.deviceType());
      Optional<SignedIn> signedIn = matches ? signIn(login, known, command) : Optional.empty();
      isRefused = signedIn.isEmpty();
      return signedIn.<Result>map(LoggedIn::new).orElseGet(BadCredentials::new);
    } finally {
      if (isRefused) {
        audit.record(new AuditEvent.SignInRefused(account));
      } else {
        login.key().ifPresent(key -> guard.giveBack(WRONG_PASSWORDS, key));
      }
    }
  }

  /**
   * Whoever resets a password, or erases an account, ends its sessions: none is to be opened with
   * what was right before. So it is compared again when it is another hash by now.
   */
  private Optional<SignedIn> signIn(Login login, Optional<Credentials> known, Command command) {
    DeviceType device = DeviceType.parse(command.deviceType());
    Optional<Credentials> right = known;
    while (right.isPresent()) {
      Optional<SignedIn> signedIn = open(right.get(), command.password(), device);
      if (signedIn.isPresent()) {
        return signedIn;
      }
      right = find(login).filter(it -> hasher.matches(command.password(), it.passwordHash()));
    }
    return Optional.empty();
  }

  /** Empty when the account has another password's hash by now, or is gone. */
  private Optional<SignedIn> open(Credentials known, Password password, DeviceType device) {
    Optional<PasswordHash> stronger = strengthened(known.passwordHash(), password);
    Optional<SignedIn> signedIn =
        transactions.inTransaction(
            () -> {
              Account account = known.account();
              if (!accounts.holdPasswordHash(account.id(), known.passwordHash())) {
                return Optional.empty();
              }
              stronger.ifPresent(hash -> accounts.setPasswordHash(account.id(), hash));
              return Optional.of(open(account, device));
            });
    signedIn.ifPresent(
        it ->
            audit.record(
                new AuditEvent.SignedIn(
                    it.account().id(), it.tokens().refreshToken().session(), device)));
    return signedIn;
  }

  /** Nobody's password matches, whatever it is, and trying costs the same. */
  private boolean matches(Password password, Optional<Credentials> known) {
    PasswordHash hash = known.map(Credentials::passwordHash).orElseGet(hasher::decoy);
    return hasher.matches(password, hash) && known.isPresent();
  }

  /** The password is here just now: the time to hash it as new ones are. */
  private Optional<PasswordHash> strengthened(PasswordHash before, Password password) {
    if (!hasher.isOutdated(before)) {
      return Optional.empty();
    }
    try {
      return Optional.of(hasher.hash(password));
    } catch (TooManyRequestsException e) {
      // It is right, and that is what was asked; the hash can wait for another time.
      return Optional.empty();
    }
  }

  private SignedIn open(Account account, DeviceType device) {
    Instant now = clock.instant();
    accounts.recordActivity(Map.of(account.id(), now));
    Tokens tokens = opener.open(account.id(), device, now);
    return new SignedIn(account.activeAt(now), tokens);
  }

  private Optional<Credentials> find(Login login) {
    return transactions.inTransaction(() -> login.find(accounts));
  }
}
