package dev.aviary.domain.profile;

import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;

/**
 * A person's account.
 *
 * @param verified whether the site vouches for who it is
 * @param privacy what it lets others do
 * @param follows how many it has
 * @param lastActive when it last signed in
 */
public record Account(
    AccountId id,
    Username username,
    EmailAddress email,
    PersonName name,
    boolean verified,
    ProfileDetails details,
    ProfileMedia media,
    PrivacySettings privacy,
    FollowCounts follows,
    Instant memberSince,
    Instant lastActive) {

  /** The same account, last active at this moment. */
  public Account activeAt(Instant moment) {
    return new Account(
        id, username, email, name, verified, details, media, privacy, follows, memberSince, moment);
  }

  /** What everybody may know of it. */
  public Identity identity() {
    return new Identity(id, username, name, verified, media);
  }
}
