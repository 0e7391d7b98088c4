package dev.aviary.adapters.persistence.shared;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.TransactionsContract;
import dev.aviary.application.shared.port.out.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class QuarkusTransactionsTest extends TransactionsContract {

  @Inject Transactions transactions;
  @Inject Accounts accounts;

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
