package dev.aviary.application.profile;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

public final class InMemoryAccounts implements Accounts {

  private final InMemoryDatabase database;
  private final Map<AccountId, Credentials> rows;

  public InMemoryAccounts(InMemoryDatabase database) {
    this.database = database;
    this.rows = database.table();
  }

  @Override
  public Addition add(NewAccount account) {
    if (find(account.username()).isPresent()) {
      return new UsernameTaken();
    }
    if (findCredentials(account.email()).isPresent()) {
      return new EmailTaken();
    }
    Account added =
        new Account(
            new AccountId(database.nextNumber()),
            account.username(),
            account.email(),
            account.name(),
            false,
            ProfileDetails.UNTOLD,
            ProfileMedia.DEFAULTS,
            account.createdAt(),
            account.createdAt());
    rows.put(added.id(), new Credentials(added, account.passwordHash()));
    return new Added(added);
  }

  @Override
  public boolean exists(AccountId id) {
    return rows.containsKey(id);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(rows.get(id)).map(Credentials::account);
  }

  @Override
  public Optional<Account> find(Username username) {
    return findCredentials(username).map(Credentials::account);
  }

  @Override
  public Optional<Credentials> findCredentials(Username username) {
    return first(row -> row.account().username().key().equals(username.key()));
  }

  @Override
  public Optional<Credentials> findCredentials(EmailAddress email) {
    return first(row -> row.account().email().key().equals(email.key()));
  }

  @Override
  public void recordActivity(AccountId id, Instant at) {
    rows.computeIfPresent(
        id, (key, row) -> new Credentials(row.account().activeAt(at), row.passwordHash()));
  }

  private Optional<Credentials> first(Predicate<Credentials> condition) {
    return rows.values().stream().filter(condition).findFirst();
  }
}
