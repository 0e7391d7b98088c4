package dev.aviary.application.profile;

import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;

final class ViewProfileService implements ViewProfile {

  private final Accounts accounts;
  private final Relationships relationships;
  private final Transactions transactions;

  ViewProfileService(Accounts accounts, Relationships relationships, Transactions transactions) {
    this.accounts = accounts;
    this.relationships = relationships;
    this.transactions = transactions;
  }

  @Override
  public Profile view(AccountId viewer, Target target) {
    return transactions.inTransaction(
        () -> {
          Account account =
              find(target).orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN));
          return new Profile(account, account.id().equals(viewer), blocks(account.id(), viewer));
        });
  }

  private boolean blocks(AccountId account, AccountId viewer) {
    return AccountPair.between(account, viewer)
        .flatMap(relationships::between)
        .map(relationship -> relationship.of(account).blocks())
        .orElse(false);
  }

  private Optional<Account> find(Target target) {
    return switch (target) {
      case ById(AccountId id) -> accounts.find(id);
      case ByUsername(var username) -> accounts.find(username);
    };
  }
}
