package dev.aviary.application.profile.port.out;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.session.PasswordHash;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The accounts of the site. */
public interface Accounts {

  /** What a new account is made of. */
  record NewAccount(
      Username username,
      EmailAddress email,
      PersonName name,
      PasswordHash passwordHash,
      Instant createdAt) {}

  /** How adding one ended. */
  sealed interface Addition {}

  record Added(Account account) implements Addition {}

  /** Another account has this username, in whatever case. */
  record UsernameTaken() implements Addition {}

  /** Another account has this e-mail address, in whatever case; its username was free. */
  record EmailTaken() implements Addition {}

  /** An account with the hash of its password. */
  record Credentials(Account account, PasswordHash passwordHash) {}

  /**
   * Adds an account. The store decides about uniqueness, also between additions at the same moment:
   * exactly one of them wins.
   */
  Addition add(NewAccount account);

  boolean exists(AccountId id);

  Optional<Account> find(AccountId id);

  /** Compares without regard to case. */
  Optional<Account> find(Username username);

  /** Compares without regard to case. */
  Optional<Credentials> findCredentials(Username username);

  /** Compares without regard to case. */
  Optional<Credentials> findCredentials(EmailAddress email);

  /**
   * Replaces an account's privacy settings. Waits while a transaction that {@link
   * dev.aviary.application.relationship.port.out.Relationships#lock locks} one of its relationships
   * goes on. Does nothing for an unknown one.
   */
  void setPrivacy(AccountId id, PrivacySettings settings);

  /**
   * An account's pictures, which nobody else changes before this transaction ends. Empty for an
   * unknown account.
   */
  Optional<ProfileMedia> lockMedia(AccountId id);

  /** Replaces an account's pictures. Does nothing for an unknown one. */
  void setMedia(AccountId id, ProfileMedia media);

  /**
   * Notes when accounts were last active; never an earlier moment than is noted already, unless
   * that is more than a day later: a clock was ahead then. Waits for nobody: an account that
   * somebody locks is left out. Does nothing for unknown ones.
   */
  void recordActivity(Map<AccountId, Instant> lastActive);

  /**
   * Whether this is still the hash of the account's password; then it is until this transaction
   * ends, and the account is there until then. Waits while another transaction replaces it.
   */
  boolean holdPasswordHash(AccountId id, PasswordHash hash);

  /**
   * Replaces the hash of an account's password, whatever it is. Does nothing for an unknown one.
   */
  void setPasswordHash(AccountId id, PasswordHash hash);
}
