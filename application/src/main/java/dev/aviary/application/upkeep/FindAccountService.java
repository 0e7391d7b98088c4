package dev.aviary.application.upkeep;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.Login;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.upkeep.port.in.FindAccount;
import dev.aviary.domain.profile.Account;
import java.util.Optional;

final class FindAccountService implements FindAccount {

  private final Accounts accounts;
  private final Transactions transactions;

  FindAccountService(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public Optional<Account> find(String text) {
    return transactions
        .inTransaction(() -> Login.parse(text).find(accounts))
        .map(Accounts.Credentials::account);
  }
}
