package dev.aviary.adapters.persistence.profile;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.ProfileDetails;
import dev.aviary.domain.profile.ProfileMedia;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code accounts}. Read as an entity; written by statements. */
@Entity
@Immutable
@Table(name = "accounts")
public class AccountRow {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  long id;

  @Column String username;

  @Column(name = "username_key")
  String usernameKey;

  @Column String email;

  @Column(name = "email_key")
  String emailKey;

  @Column(name = "first_name")
  String firstName;

  @Column(name = "last_name")
  String lastName;

  @Column(name = "password_hash")
  String passwordHash;

  @Column boolean verified;

  @Column String about;

  @Column String website;

  @Column String gender;

  @Column String country;

  @Column String language;

  @Column(name = "avatar_key")
  @Nullable String avatarKey;

  @Column(name = "cover_original_key")
  @Nullable String coverOriginalKey;

  @Column(name = "cover_key")
  @Nullable String coverKey;

  @Column(name = "profile_visibility")
  String profileVisibility;

  @Column(name = "contact_privacy")
  String contactPrivacy;

  @Column(name = "follow_privacy")
  String followPrivacy;

  @Column boolean searchable;

  @Column(name = "follower_count")
  int followerCount;

  @Column(name = "following_count")
  int followingCount;

  @Column(name = "pending_count")
  int pendingCount;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "last_active_at")
  Instant lastActiveAt;

  /** The account the row stands for. */
  public Account toAccount() {
    return new Account(
        new AccountId(id),
        new Username(username),
        new EmailAddress(email),
        new PersonName(firstName, lastName),
        verified,
        new ProfileDetails(about, website, gender, country, language),
        media(),
        PrivacyColumns.read(profileVisibility, contactPrivacy, followPrivacy, searchable),
        new FollowCounts(followerCount, followingCount, pendingCount),
        createdAt,
        lastActiveAt);
  }

  private ProfileMedia media() {
    return MediaColumns.read(avatarKey, coverOriginalKey, coverKey);
  }
}
