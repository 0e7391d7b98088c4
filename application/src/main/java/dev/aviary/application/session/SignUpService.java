package dev.aviary.application.session;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import java.time.Instant;

final class SignUpService implements SignUp {

  private final Accounts accounts;
  private final NewPasswords newPasswords;
  private final SessionOpener opener;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SharedClock clock;

  SignUpService(
      Accounts accounts,
      NewPasswords newPasswords,
      SessionOpener opener,
      AuditLog audit,
      Transactions transactions,
      SharedClock clock) {
    this.accounts = accounts;
    this.newPasswords = newPasswords;
    this.opener = opener;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result signUp(Command command) {
    // Hashing is slow: no transaction, and so no connection, waits for it.
    PasswordHash hash = newPasswords.hash(command.username(), command.email(), command.password());
    Result result = transactions.inTransaction(() -> add(command, hash));
    if (result instanceof SignedUp(SignedIn(Account account, Tokens tokens))) {
      audit.record(new AuditEvent.SignedUp(account.id(), tokens.refreshToken().session()));
    }
    return result;
  }

  private Result add(Command command, PasswordHash hash) {
    Instant now = clock.instant();
    var addition =
        accounts.add(
            new Accounts.NewAccount(
                command.username(), command.email(), command.name(), hash, now));
    return switch (addition) {
      case Accounts.Added(Account account) ->
          new SignedUp(new SignedIn(account, opener.open(account.id(), DeviceType.ANDROID, now)));
      case Accounts.UsernameTaken() -> new UsernameTaken();
      case Accounts.EmailTaken() -> new EmailTaken();
    };
  }
}
