package dev.aviary.domain.profile;

import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.util.Optional;

/** An account of which every part can be told from a default. */
final class SampleAccounts {

  static final Instant JOINED = Instant.parse("2020-07-01T08:00:00Z");

  private SampleAccounts() {}

  static Account mira(PrivacySettings privacy, Instant lastActive) {
    return new Account(
        new AccountId(7),
        new Username("mira"),
        new EmailAddress("mira@mail.example"),
        new PersonName("Mira", "Kent"),
        true,
        new ProfileDetails("about", "https://mira.example", "F", "Japan", "japanese"),
        new ProfileMedia(
            Optional.of(new Avatar(new MediaKey("upload/avatars/2020/11/a_512x512.jpg"))),
            Optional.empty()),
        privacy,
        new FollowCounts(3, 2, 1),
        JOINED,
        lastActive);
  }
}
