package dev.aviary.application.profile;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.shared.InMemoryDatabase;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

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
            ProfileMedia.NONE,
            PrivacySettings.OPEN,
            FollowCounts.NONE,
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
  public void setPrivacy(AccountId id, PrivacySettings settings) {
    update(id, account -> with(account, account.media(), settings, account.follows()));
  }

  @Override
  public Optional<ProfileMedia> lockMedia(AccountId id) {
    return find(id).map(Account::media);
  }

  @Override
  public void setMedia(AccountId id, ProfileMedia media) {
    update(id, account -> with(account, media, account.privacy(), account.follows()));
  }

  @Override
  public void recordActivity(Map<AccountId, Instant> lastActive) {
    lastActive.forEach(
        (id, moment) ->
            update(
                id,
                account ->
                    moment.isAfter(account.lastActive())
                            || moment.isBefore(account.lastActive().minus(Duration.ofDays(1)))
                        ? account.activeAt(moment)
                        : account));
  }

  @Override
  public boolean holdPasswordHash(AccountId id, PasswordHash hash) {
    return Optional.ofNullable(rows.get(id))
        .filter(row -> row.passwordHash().equals(hash))
        .isPresent();
  }

  @Override
  public void setPasswordHash(AccountId id, PasswordHash hash) {
    rows.computeIfPresent(id, (key, row) -> new Credentials(row.account(), hash));
  }

  /** Counts a change of an account's follows. */
  public void count(AccountId id, FollowCounts change) {
    update(
        id,
        account ->
            with(account, account.media(), account.privacy(), account.follows().plus(change)));
  }

  private void update(AccountId id, UnaryOperator<Account> change) {
    rows.computeIfPresent(
        id, (key, row) -> new Credentials(change.apply(row.account()), row.passwordHash()));
  }

  private static Account with(
      Account account, ProfileMedia media, PrivacySettings privacy, FollowCounts follows) {
    return new Account(
        account.id(),
        account.username(),
        account.email(),
        account.name(),
        account.verified(),
        account.details(),
        media,
        privacy,
        follows,
        account.memberSince(),
        account.lastActive());
  }

  private Optional<Credentials> first(Predicate<Credentials> condition) {
    return rows.values().stream().filter(condition).findFirst();
  }
}
