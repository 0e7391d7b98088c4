package dev.aviary.domain.relationship;

/**
 * What an account lets others do (wire contract, section 7, {@code set_priv_settings}).
 *
 * @param searchable whether searches for people may find it; kept for them, there are none yet
 */
public record PrivacySettings(
    ProfileVisibility profileVisibility,
    ContactPrivacy contactPrivacy,
    FollowPrivacy followPrivacy,
    boolean searchable) {

  /** What a new account starts with: everything is open to everyone. */
  public static final PrivacySettings OPEN =
      new PrivacySettings(
          ProfileVisibility.EVERYONE, ContactPrivacy.EVERYONE, FollowPrivacy.EVERYONE, true);
}
