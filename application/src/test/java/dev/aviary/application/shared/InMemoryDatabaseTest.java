package dev.aviary.application.shared;

import dev.aviary.application.profile.InMemoryAccounts;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;

class InMemoryDatabaseTest extends TransactionsContract {

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
