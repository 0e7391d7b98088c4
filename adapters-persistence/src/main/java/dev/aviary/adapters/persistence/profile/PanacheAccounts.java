package dev.aviary.adapters.persistence.profile;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Avatar;
import dev.aviary.domain.profile.Cover;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PanacheAccounts implements Accounts, PanacheRepository<AccountRow> {

  /**
   * The two unique constraints decide, also for two additions at once: the later one waits for the
   * earlier to commit and then inserts nothing.
   */
  private static final String ADD =
      """
      INSERT INTO accounts (username, username_key, email, email_key, first_name, last_name,
                            password_hash, created_at, last_active_at)
      VALUES (:username, :usernameKey, :email, :emailKey, :firstName, :lastName,
              :passwordHash, :createdAt, :createdAt)
      ON CONFLICT DO NOTHING
      """;

  private static final String SET_PRIVACY =
      """
      UPDATE accounts SET
        profile_visibility = :profileVisibility, contact_privacy = :contactPrivacy,
        follow_privacy = :followPrivacy, searchable = :searchable
      WHERE id = :id
      """;

  private static final String LOCK_MEDIA =
      """
      SELECT avatar_key, cover_original_key, cover_key FROM accounts
      WHERE id = :id FOR NO KEY UPDATE
      """;

  private static final String SET_MEDIA =
      """
      UPDATE accounts SET
        avatar_key = :avatar, cover_original_key = :coverOriginal, cover_key = :cover
      WHERE id = :id
      """;

  /** Skips who is locked: this may not wait for anybody, and nobody for it in a circle. */
  private static final String RECORD_ACTIVITY =
      """
      WITH due AS (
        SELECT id, moment FROM unnest(:ids, :moments) AS active (account, moment)
        JOIN accounts ON id = account
          AND (last_active_at < moment OR last_active_at > moment + interval '1 day')
        FOR NO KEY UPDATE OF accounts SKIP LOCKED)
      UPDATE accounts SET last_active_at = due.moment FROM due WHERE accounts.id = due.id
      """;

  /** Not shared: two who log in at once may both come to replace it. */
  private static final String HOLD_PASSWORD_HASH =
      "SELECT id FROM accounts WHERE id = :id AND password_hash = :hash FOR NO KEY UPDATE";

  private static final String SET_PASSWORD_HASH =
      "UPDATE accounts SET password_hash = :hash WHERE id = :id";

  @Override
  public Addition add(NewAccount account) {
    int added =
        getEntityManager()
            .createNativeQuery(ADD)
            .setParameter("username", account.username().value())
            .setParameter("usernameKey", account.username().key())
            .setParameter("email", account.email().value())
            .setParameter("emailKey", account.email().key())
            .setParameter("firstName", account.name().first())
            .setParameter("lastName", account.name().last())
            .setParameter("passwordHash", account.passwordHash().phc())
            .setParameter("createdAt", account.createdAt())
            .executeUpdate();
    Optional<Account> sameName = find(account.username());
    if (added == 1) {
      return new Added(sameName.orElseThrow());
    }
    return sameName.isPresent() ? new UsernameTaken() : new EmailTaken();
  }

  @Override
  public boolean exists(AccountId id) {
    List<?> found =
        getEntityManager()
            .createNativeQuery("SELECT 1 FROM accounts WHERE id = :id", Integer.class)
            .setParameter("id", id.value())
            .getResultList();
    return !found.isEmpty();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return findByIdOptional(id.value()).map(AccountRow::toAccount);
  }

  @Override
  public Optional<Account> find(Username username) {
    return row("usernameKey", username.key()).map(AccountRow::toAccount);
  }

  @Override
  public Optional<Credentials> findCredentials(Username username) {
    return row("usernameKey", username.key()).map(PanacheAccounts::credentials);
  }

  @Override
  public Optional<Credentials> findCredentials(EmailAddress email) {
    return row("emailKey", email.key()).map(PanacheAccounts::credentials);
  }

  @Override
  public void setPrivacy(AccountId id, PrivacySettings settings) {
    getSession()
        .createNativeMutationQuery(SET_PRIVACY)
        .setParameter("profileVisibility", PrivacyColumns.write(settings.profileVisibility()))
        .setParameter("contactPrivacy", PrivacyColumns.write(settings.contactPrivacy()))
        .setParameter("followPrivacy", PrivacyColumns.write(settings.followPrivacy()))
        .setParameter("searchable", settings.searchable())
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public Optional<ProfileMedia> lockMedia(AccountId id) {
    return getSession()
        .createNativeQuery(LOCK_MEDIA, Object[].class)
        .setParameter("id", id.value())
        .getResultStream()
        .map(row -> MediaColumns.read((String) row[0], (String) row[1], (String) row[2]))
        .findFirst();
  }

  @Override
  public void setMedia(AccountId id, ProfileMedia media) {
    getSession()
        .createNativeMutationQuery(SET_MEDIA)
        .setParameter("avatar", value(media.avatar().map(Avatar::picture)), String.class)
        .setParameter("coverOriginal", value(media.cover().map(Cover::original)), String.class)
        .setParameter("cover", value(media.cover().map(Cover::picture)), String.class)
        .setParameter("id", id.value())
        .executeUpdate();
  }

  @Override
  public void recordActivity(Map<AccountId, Instant> lastActive) {
    List<Map.Entry<AccountId, Instant>> entries = List.copyOf(lastActive.entrySet());
    getSession()
        .createNativeMutationQuery(RECORD_ACTIVITY)
        .setParameter("ids", entries.stream().map(it -> it.getKey().value()).toArray(Long[]::new))
        .setParameter("moments", entries.stream().map(Map.Entry::getValue).toArray(Instant[]::new))
        .executeUpdate();
  }

  @Override
  public boolean holdPasswordHash(AccountId id, PasswordHash hash) {
    return !getSession()
        .createNativeQuery(HOLD_PASSWORD_HASH, Long.class)
        .setParameter("id", id.value())
        .setParameter("hash", hash.phc())
        .getResultList()
        .isEmpty();
  }

  @Override
  public void setPasswordHash(AccountId id, PasswordHash hash) {
    getSession()
        .createNativeMutationQuery(SET_PASSWORD_HASH)
        .setParameter("id", id.value())
        .setParameter("hash", hash.phc())
        .executeUpdate();
  }

  private static @Nullable String value(Optional<MediaKey> key) {
    return key.map(MediaKey::value).orElse(null);
  }

  private Optional<AccountRow> row(String key, String value) {
    return find(key, value).firstResultOptional();
  }

  private static Credentials credentials(AccountRow row) {
    return new Credentials(row.toAccount(), new PasswordHash(row.passwordHash));
  }
}
