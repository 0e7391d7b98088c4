package dev.aviary.adapters.persistence.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.profile.AccountsContract;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheAccountsTest extends AccountsContract {

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

  @Test
  void add_sameUsernameAtOnce_addsOneAndRefusesTheOthers() {
    var additions = AtOnce.run(8, () -> addition("racer", "racer@mail.example"));

    assertThat(additions).filteredOn(Accounts.Added.class::isInstance).hasSize(1);
    assertThat(additions).filteredOn(new Accounts.UsernameTaken()::equals).hasSize(7);
  }
}
