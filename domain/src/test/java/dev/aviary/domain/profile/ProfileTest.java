package dev.aviary.domain.profile;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.relationship.Stances;
import org.junit.jupiter.api.Test;

/** Who sees how much of an account. */
class ProfileTest {

  private static final Account OPEN_ACCOUNT = account(PrivacySettings.OPEN);
  private static final Account RESERVED_ACCOUNT = account(Stances.RESERVED);
  private static final Stance STRANGER = Stance.STRANGER;

  @Test
  void of_openToEveryone_isOpenToAnybody() {
    var open = new Profile.Open(OPEN_ACCOUNT);

    assertThat(Profile.of(OPEN_ACCOUNT, new Viewer(false, false, false))).isEqualTo(open);
    assertThat(Profile.of(OPEN_ACCOUNT, new Viewer(false, true, false))).isEqualTo(open);
  }

  @Test
  void of_openToFollowers_isOpenToAFollower() {
    assertThat(Profile.of(RESERVED_ACCOUNT, new Viewer(false, true, false)))
        .isEqualTo(new Profile.Open(RESERVED_ACCOUNT));
  }

  @Test
  void of_openToFollowers_isClosedToOneWhoDoesNotFollow() {
    assertThat(Profile.of(RESERVED_ACCOUNT, new Viewer(false, false, false)))
        .isEqualTo(closed(RESERVED_ACCOUNT));
  }

  @Test
  void of_parted_isClosedWhateverTheSetting() {
    var parted = new Viewer(false, false, true);

    assertThat(Profile.of(OPEN_ACCOUNT, parted)).isEqualTo(closed(OPEN_ACCOUNT));
    assertThat(Profile.of(RESERVED_ACCOUNT, parted)).isEqualTo(closed(RESERVED_ACCOUNT));
  }

  @Test
  void of_onesOwn_isOpenWhateverTheSetting() {
    assertThat(Profile.of(OPEN_ACCOUNT, Viewer.SELF)).isEqualTo(new Profile.Open(OPEN_ACCOUNT));
    assertThat(Profile.of(RESERVED_ACCOUNT, Viewer.SELF))
        .isEqualTo(new Profile.Open(RESERVED_ACCOUNT));
  }

  @Test
  void identity_openOrClosed_isTheAccounts() {
    assertThat(new Profile.Open(OPEN_ACCOUNT).identity()).isEqualTo(OPEN_ACCOUNT.identity());
    assertThat(closed(RESERVED_ACCOUNT).identity()).isEqualTo(RESERVED_ACCOUNT.identity());
  }

  @Test
  void viewer_ofAFollower_follows() {
    assertThat(Viewer.of(MIRA, between(following(MIRA), STRANGER)))
        .isEqualTo(new Viewer(false, true, false));
  }

  @Test
  void viewer_whoIsFollowedOrOnlyAsks_doesNotFollow() {
    var stranger = new Viewer(false, false, false);

    assertThat(Viewer.of(KENJI, between(following(MIRA), STRANGER))).isEqualTo(stranger);
    assertThat(Viewer.of(MIRA, between(asking(MIRA), STRANGER))).isEqualTo(stranger);
  }

  @Test
  void viewer_ofEitherSideOfABlock_isParted() {
    var parted = new Viewer(false, false, true);

    assertThat(Viewer.of(MIRA, between(blocking(MIRA), STRANGER))).isEqualTo(parted);
    assertThat(Viewer.of(KENJI, between(blocking(MIRA), STRANGER))).isEqualTo(parted);
  }

  @Test
  void viewer_outsideThePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Viewer.of(OLGA, between(STRANGER, STRANGER)));
  }

  private static Profile.Closed closed(Account account) {
    return new Profile.Closed(account.identity());
  }

  private static Account account(PrivacySettings privacy) {
    return SampleAccounts.mira(privacy, SampleAccounts.JOINED);
  }
}
