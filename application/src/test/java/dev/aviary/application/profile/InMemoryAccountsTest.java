package dev.aviary.application.profile;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.application.shared.port.out.Transactions;

class InMemoryAccountsTest extends AccountsContract {

  private final InMemoryDatabase database = new InMemoryDatabase();
  private final Accounts accounts = new InMemoryAccounts(database);

  @Override
  protected Transactions transactions() {
    return database;
  }

  @Override
  protected Accounts accounts() {
    return accounts;
  }
}
