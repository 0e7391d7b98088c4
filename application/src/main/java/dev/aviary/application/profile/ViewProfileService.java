package dev.aviary.application.profile;

import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;

final class ViewProfileService implements ViewProfile {

  private final Accounts accounts;
  private final ProfileAccess access;
  private final Transactions transactions;

  ViewProfileService(Accounts accounts, ProfileAccess access, Transactions transactions) {
    this.accounts = accounts;
    this.access = access;
    this.transactions = transactions;
  }

  @Override
  public View view(AccountId viewer, Target target) {
    return transactions.inSnapshot(
        () ->
            find(target)
                .map(account -> access.look(viewer, account))
                .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_UNKNOWN)));
  }

  private Optional<Account> find(Target target) {
    return switch (target) {
      case ById(AccountId id) -> accounts.find(id);
      case ByUsername(var username) -> accounts.find(username);
    };
  }
}
