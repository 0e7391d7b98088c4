package dev.aviary.adapters.persistence.profile;

import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.FollowPrivacy;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.ProfileVisibility;
import java.util.Locale;

/**
 * Privacy settings in the columns of {@code accounts}: the names of the values, in small letters.
 */
public final class PrivacyColumns {

  private PrivacyColumns() {}

  public static PrivacySettings read(
      String profileVisibility, String contactPrivacy, String followPrivacy, boolean searchable) {
    return new PrivacySettings(
        ProfileVisibility.valueOf(profileVisibility.toUpperCase(Locale.ROOT)),
        ContactPrivacy.valueOf(contactPrivacy.toUpperCase(Locale.ROOT)),
        FollowPrivacy.valueOf(followPrivacy.toUpperCase(Locale.ROOT)),
        searchable);
  }

  public static String write(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
