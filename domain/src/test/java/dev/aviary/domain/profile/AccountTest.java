package dev.aviary.domain.profile;

import static dev.aviary.domain.profile.SampleAccounts.JOINED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant LATER = Instant.parse("2021-06-21T14:06:00Z");

  @Test
  void activeAt_laterMoment_changesThatAlone() {
    assertThat(lastActive(JOINED).activeAt(LATER)).isEqualTo(lastActive(LATER));
  }

  @Test
  void activeAt_laterMoment_leavesTheOriginalAsItWas() {
    Account account = lastActive(JOINED);

    Account active = account.activeAt(LATER);

    assertThat(active).isNotEqualTo(account);
    assertThat(account.lastActive()).isEqualTo(JOINED);
  }

  @Test
  void identity_always_isWhoItIsAndNothingElse() {
    assertThat(lastActive(JOINED).identity())
        .isEqualTo(
            new Identity(
                new AccountId(7),
                new Username("mira"),
                new PersonName("Mira", "Kent"),
                true,
                new ProfileMedia(
                    Optional.of(new Avatar(new MediaKey("upload/avatars/2020/11/a_512x512.jpg"))),
                    Optional.empty())));
  }

  private static Account lastActive(Instant moment) {
    return SampleAccounts.mira(PrivacySettings.OPEN, moment);
  }
}
