package dev.aviary.application.session;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.session.port.in.Authenticate.Caller;
import dev.aviary.application.session.port.in.LogOut;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;

final class LogOutService implements LogOut {

  private final Sessions sessions;
  private final OpenSessions openSessions;
  private final AuditLog audit;
  private final Transactions transactions;

  LogOutService(
      Sessions sessions, OpenSessions openSessions, AuditLog audit, Transactions transactions) {
    this.sessions = sessions;
    this.openSessions = openSessions;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public void logOut(Caller caller) {
    boolean wasOpen = false;
    try {
      wasOpen = transactions.inTransaction(() -> sessions.end(caller.account(), caller.session()));
    } finally {
      // Also after a commit that was not answered: it may have been done.
      openSessions.forget(caller.session());
    }
    if (wasOpen) {
      audit.record(new AuditEvent.SignedOut(caller.account(), caller.session()));
    }
  }
}
