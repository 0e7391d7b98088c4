package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.profile.port.out.Accounts.Credentials;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class LogInService implements LogIn {

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SessionOpener opener;
  private final Transactions transactions;
  private final InstantSource clock;

  LogInService(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpener opener,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.opener = opener;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result logIn(Command command) {
    Optional<Credentials> known = transactions.inTransaction(() -> find(command.login()));
    PasswordHash hash = known.map(Credentials::passwordHash).orElseGet(hasher::decoy);
    boolean matches = hasher.matches(command.password(), hash);
    if (known.isEmpty() || !matches) {
      return new BadCredentials();
    }
    DeviceType device = DeviceType.parse(command.deviceType());
    return new LoggedIn(transactions.inTransaction(() -> open(known.get(), device)));
  }

  private SignedIn open(Credentials credentials, DeviceType device) {
    Instant now = clock.instant();
    accounts.recordActivity(credentials.account().id(), now);
    return opener.open(credentials.account().activeAt(now), device, now);
  }

  /** A username has no {@code @}, so one look at the text tells which of the two it is. */
  private Optional<Credentials> find(String login) {
    return login.contains("@")
        ? EmailAddress.parse(login).flatMap(accounts::findCredentials)
        : Username.parse(login).flatMap(accounts::findCredentials);
  }
}
