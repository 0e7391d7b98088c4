package dev.aviary.adapters.persistence.session;

import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PanacheSessions implements Sessions, PanacheRepositoryBase<SessionRow, SessionRow.Key> {

  /** In the order of their numbers, so that two who do this at once do not wait for each other. */
  private static final String END_ALL_BUT =
      """
      WITH doomed AS (
        SELECT id FROM sessions
        WHERE account_id = :account AND id IN (
          SELECT id FROM sessions WHERE account_id = :account
          ORDER BY renewed_at DESC, id OFFSET :count)
        ORDER BY id FOR UPDATE)
      DELETE FROM sessions USING doomed WHERE sessions.id = doomed.id
      """;

  @Override
  public void add(Session session) {
    persist(SessionRow.of(session));
    flush();
  }

  @Override
  public boolean isOpen(AccountId account, UUID session) {
    return count("key", new SessionRow.Key(account.value(), session)) > 0;
  }

  @Override
  public Optional<Session> lock(UUID session) {
    return find("key.id", session)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(SessionRow::toSession);
  }

  @Override
  public void renew(Session session) {
    getEntityManager().merge(SessionRow.of(session));
    flush();
  }

  @Override
  public boolean end(AccountId account, UUID session) {
    return delete("key", new SessionRow.Key(account.value(), session)) == 1;
  }

  @Override
  public int endAllBut(AccountId account, int count) {
    return getSession()
        .createNativeMutationQuery(END_ALL_BUT)
        .setParameter("account", account.value())
        .setParameter("count", count)
        .executeUpdate();
  }

  @Override
  public void removeExpired(Instant now, Instant renewedBefore) {
    delete("endsAt <= ?1 or renewedAt < ?2", now, renewedBefore);
  }
}
