package dev.aviary.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrivacySettingsTest {

  @Test
  void open_always_letsEveryoneDoEverything() {
    assertThat(PrivacySettings.OPEN)
        .isEqualTo(
            new PrivacySettings(
                ProfileVisibility.EVERYONE, ContactPrivacy.EVERYONE, FollowPrivacy.EVERYONE, true));
  }
}
