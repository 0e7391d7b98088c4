package dev.aviary.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.SessionsContract;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheSessionsTest extends SessionsContract {

  @Inject Transactions transactions;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject EntityManager entityManager;

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  /** As somebody at the database would: nothing may remember the row. */
  @Override
  protected void end(AccountId account, UUID session) {
    int ended =
        in(
            () ->
                entityManager
                    .createNativeQuery("DELETE FROM sessions WHERE account_id = ?1 AND id = ?2")
                    .setParameter(1, account.value())
                    .setParameter(2, session)
                    .executeUpdate());
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void add_session_keepsTheHashOfItsTokenAndNotTheToken() {
    Session session = add(join());

    SessionRow row =
        in(
            () ->
                entityManager.find(
                    SessionRow.class, new SessionRow.Key(session.account().value(), session.id())));

    assertThat(row.device).isEqualTo("ios");
    assertThat(row.refreshTokenHash).isEqualTo(TOKEN.hash());
    assertThat(row.openedAt).isEqualTo(OPENED);
    assertThat(row.refreshableUntil).isEqualTo(OPENED.plusSeconds(60));
  }
}
