package dev.aviary.application.profile;

import dev.aviary.application.profile.port.in.EditPrivacy;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

final class EditPrivacyService implements EditPrivacy {

  private final Accounts accounts;
  private final Transactions transactions;

  EditPrivacyService(Accounts accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public PrivacySettings read(AccountId owner) {
    return transactions
        .inTransaction(() -> accounts.find(owner))
        .map(Account::privacy)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
  }

  @Override
  public void replace(AccountId owner, PrivacySettings settings) {
    transactions.run(() -> accounts.setPrivacy(owner, settings));
  }
}
