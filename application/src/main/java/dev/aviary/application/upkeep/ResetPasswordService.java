package dev.aviary.application.upkeep;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.NewPasswords;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.ResetPassword;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.Password;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/**
 * The hash first, which locks the account's row: whoever logs in holds the hash that was compared
 * until the session is there, and so comes before and is ended here, or after and is refused.
 */
final class ResetPasswordService implements ResetPassword {

  private final Accounts accounts;
  private final Sessions sessions;
  private final NewPasswords newPasswords;
  private final AuditLog audit;
  private final Transactions transactions;

  ResetPasswordService(
      Accounts accounts,
      Sessions sessions,
      NewPasswords newPasswords,
      AuditLog audit,
      Transactions transactions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.newPasswords = newPasswords;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public int reset(AccountId id, Password password) {
    Account account =
        transactions
            .inTransaction(() -> accounts.find(id))
            .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
    PasswordHash hash = newPasswords.hash(account.username(), account.email(), password);
    int ended =
        transactions.inTransaction(
            () -> {
              accounts.setPasswordHash(id, hash);
              return sessions.endAllBut(id, 0);
            });
    audit.record(new AuditEvent.PasswordReset(id));
    return ended;
  }
}
