package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import java.time.Instant;
import java.time.InstantSource;

final class SignUpService implements SignUp {

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SessionOpener opener;
  private final Transactions transactions;
  private final InstantSource clock;

  SignUpService(
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
  public Result signUp(Command command) {
    // Hashing is slow: no transaction, and so no connection, waits for it.
    PasswordHash hash = hasher.hash(command.password());
    return transactions.inTransaction(() -> add(command, hash));
  }

  private Result add(Command command, PasswordHash hash) {
    Instant now = clock.instant();
    var addition =
        accounts.add(
            new Accounts.NewAccount(
                command.username(), command.email(), command.name(), hash, now));
    return switch (addition) {
      case Accounts.Added(Account account) ->
          new SignedUp(opener.open(account, DeviceType.ANDROID, now));
      case Accounts.UsernameTaken() -> new UsernameTaken();
      case Accounts.EmailTaken() -> new EmailTaken();
    };
  }
}
