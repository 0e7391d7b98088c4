package dev.aviary.adapters.rest.mobileapi.profile;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.FollowPrivacy;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.ProfileVisibility;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.Locale;

/** Privacy settings: answered, and sent, under the same names (wire contract, section 7). */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record PrivacyJson(
    String profileVisibility,
    String contactPrivacy,
    String followPrivacy,
    String searchVisibility) {

  private static final String YES = "Y";
  private static final String NO = "N";

  static PrivacyJson of(PrivacySettings settings) {
    return new PrivacyJson(
        word(settings.profileVisibility()),
        word(settings.contactPrivacy()),
        word(settings.followPrivacy()),
        settings.searchable() ? YES : NO);
  }

  /**
   * @throws DomainException {@code PRIVACY_SETTINGS_INVALID} unless all four are given
   */
  static PrivacySettings read(Parameters parameters) {
    return new PrivacySettings(
        value(parameters.text("profile_visibility"), ProfileVisibility.values()),
        value(parameters.text("contact_privacy"), ContactPrivacy.values()),
        value(parameters.text("follow_privacy"), FollowPrivacy.values()),
        yes(parameters.text("search_visibility")));
  }

  /** How a setting's value is called on the wire. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static <T extends Enum<T>> T value(String word, T[] values) {
    return Arrays.stream(values)
        .filter(value -> word(value).equals(word))
        .findFirst()
        .orElseThrow(PrivacyJson::invalid);
  }

  private static boolean yes(String word) {
    return switch (word) {
      case YES -> true;
      case NO -> false;
      default -> throw invalid();
    };
  }

  private static DomainException invalid() {
    return new DomainException(ErrorCode.PRIVACY_SETTINGS_INVALID);
  }
}
