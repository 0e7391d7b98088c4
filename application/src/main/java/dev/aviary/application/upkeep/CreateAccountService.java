package dev.aviary.application.upkeep;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.CreateAccount;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.PasswordHash;

final class CreateAccountService implements CreateAccount {

  private final Accounts accounts;
  private final NewPasswords newPasswords;
  private final AuditLog audit;
  private final Transactions transactions;
  private final SharedClock clock;

  CreateAccountService(
      Accounts accounts,
      NewPasswords newPasswords,
      AuditLog audit,
      Transactions transactions,
      SharedClock clock) {
    this.accounts = accounts;
    this.newPasswords = newPasswords;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public Result create(Command command) {
    PasswordHash hash = newPasswords.hash(command.username(), command.email(), command.password());
    return switch (transactions.inTransaction(() -> add(command, hash))) {
      case Accounts.Added(Account account) -> {
        audit.record(new AuditEvent.AccountCreated(account.id()));
        yield new Created(account);
      }
      case Accounts.UsernameTaken() -> new UsernameTaken();
      case Accounts.EmailTaken() -> new EmailTaken();
    };
  }

  private Accounts.Addition add(Command command, PasswordHash hash) {
    return accounts.add(
        new Accounts.NewAccount(
            command.username(), command.email(), command.name(), hash, clock.instant()));
  }
}
