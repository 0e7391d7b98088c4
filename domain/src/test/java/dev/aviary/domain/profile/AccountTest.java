package dev.aviary.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final Instant JOINED = Instant.parse("2020-07-01T08:00:00Z");
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

  private static Account lastActive(Instant moment) {
    return new Account(
        new AccountId(7),
        new Username("mira"),
        new EmailAddress("mira@mail.example"),
        new PersonName("Mira", "Kent"),
        true,
        new ProfileDetails("about", "https://mira.example", "F", "Japan", "japanese"),
        new ProfileMedia("upload/a.png", "upload/c.png"),
        JOINED,
        moment);
  }
}
