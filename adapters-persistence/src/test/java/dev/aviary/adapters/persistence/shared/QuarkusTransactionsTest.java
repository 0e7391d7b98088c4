package dev.aviary.adapters.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.TransactionsContract;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.PasswordHash;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuarkusTransactionsTest extends TransactionsContract {

  @Inject Transactions transactions;
  @Inject Accounts accounts;
  @Inject EntityManager entityManager;

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }

  @Test
  void inSnapshot_whileAnotherCommits_readsTheSameTwice() {
    transactions.inSnapshot(
        () -> {
          long before = count();
          AtOnce.run(1, () -> transactions.inTransaction(() -> add("another")));
          assertThat(count()).isEqualTo(before);
          return before;
        });
  }

  @Test
  void inSnapshot_writing_isRefused() {
    assertThatThrownBy(() -> transactions.inSnapshot(() -> add("writer")))
        .hasMessageContaining("read-only");
  }

  private long count() {
    return (Long)
        entityManager.createNativeQuery("SELECT count(*) FROM accounts").getSingleResult();
  }

  private Accounts.Addition add(String username) {
    return accounts.add(
        new Accounts.NewAccount(
            new Username(username),
            new EmailAddress(username + "@snapshots.example"),
            new PersonName("First", "Last"),
            new PasswordHash("hash"),
            Instant.EPOCH));
  }
}
