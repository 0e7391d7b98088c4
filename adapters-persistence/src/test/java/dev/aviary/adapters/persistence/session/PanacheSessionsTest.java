package dev.aviary.adapters.persistence.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheSessionsTest {

  private static final Instant OPENED = Instant.parse("2020-11-21T15:11:00.123456Z");

  @Inject Transactions transactions;
  @Inject Accounts accounts;
  @Inject Sessions sessions;
  @Inject EntityManager entityManager;

  @Test
  void add_session_keepsTheHashOfItsTokenAndNotTheToken() {
    RefreshToken token = RefreshToken.of(new byte[RefreshToken.BYTES]);
    UUID id = new UUID(1, 2);

    SessionRow row =
        transactions.inTransaction(
            () -> {
              var account = ((Accounts.Added) accounts.add(account())).account().id();
              sessions.add(
                  new Session(id, account, DeviceType.IOS, token, OPENED, OPENED.plusSeconds(60)));
              entityManager.flush();
              entityManager.clear();
              return entityManager.find(SessionRow.class, new SessionRow.Key(account.value(), id));
            });

    assertThat(row.device).isEqualTo("ios");
    assertThat(row.refreshTokenHash).isEqualTo(token.hash());
    assertThat(row.openedAt).isEqualTo(OPENED);
    assertThat(row.refreshableUntil).isEqualTo(OPENED.plusSeconds(60));
  }

  private static Accounts.NewAccount account() {
    return new Accounts.NewAccount(
        new Username("session_owner"),
        new EmailAddress("session_owner@mail.example"),
        new PersonName("First", "Last"),
        new PasswordHash("hash"),
        OPENED);
  }
}
