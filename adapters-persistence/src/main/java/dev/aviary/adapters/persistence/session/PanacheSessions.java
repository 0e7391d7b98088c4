package dev.aviary.adapters.persistence.session;

import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

@ApplicationScoped
class PanacheSessions implements Sessions, PanacheRepositoryBase<SessionRow, SessionRow.Key> {

  @Override
  public void add(Session session) {
    SessionRow row = new SessionRow();
    row.key = new SessionRow.Key(session.account().value(), session.id());
    row.device = session.device().name().toLowerCase(Locale.ROOT);
    row.refreshTokenHash = session.refreshToken().hash();
    row.openedAt = session.openedAt();
    row.refreshableUntil = session.refreshableUntil();
    persist(row);
  }

  @Override
  public boolean isOpen(AccountId account, UUID session) {
    return count("key", new SessionRow.Key(account.value(), session)) > 0;
  }
}
