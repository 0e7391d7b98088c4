package dev.aviary.application.upkeep;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.EndSessions;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

final class EndSessionsService implements EndSessions {

  private final Accounts accounts;
  private final Sessions sessions;
  private final AuditLog audit;
  private final Transactions transactions;

  EndSessionsService(
      Accounts accounts, Sessions sessions, AuditLog audit, Transactions transactions) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public int endAll(AccountId account) {
    int ended = transactions.inTransaction(() -> end(account));
    audit.record(new AuditEvent.SessionsEnded(account, ended));
    return ended;
  }

  private int end(AccountId account) {
    if (!accounts.exists(account)) {
      throw new DomainException(ErrorCode.ACCOUNT_UNKNOWN);
    }
    return sessions.endAllBut(account, 0);
  }
}
