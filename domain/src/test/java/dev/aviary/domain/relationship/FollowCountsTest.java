package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class FollowCountsTest {

  private static final Relationship STRANGERS = between(Stance.STRANGER, Stance.STRANGER);

  @Test
  void plus_aChange_addsEachToItsOwn() {
    assertThat(new FollowCounts(5, 7, 11).plus(new FollowCounts(1, -2, 3)))
        .isEqualTo(new FollowCounts(6, 5, 14));
  }

  @Test
  void plus_none_changesNothing() {
    assertThat(new FollowCounts(5, 7, 11).plus(FollowCounts.NONE))
        .isEqualTo(new FollowCounts(5, 7, 11));
  }

  @Test
  void changeSince_aFollow_isAFollowerMoreThereAndAFollowedOneMoreHere() {
    var after = between(following(MIRA), Stance.STRANGER);

    assertThat(after.changeSince(STRANGERS, MIRA)).isEqualTo(new FollowCounts(0, 1, 0));
    assertThat(after.changeSince(STRANGERS, KENJI)).isEqualTo(new FollowCounts(1, 0, 0));
  }

  @Test
  void changeSince_aRequest_waitsForItsAddresseeAlone() {
    var after = between(Stance.STRANGER, asking(KENJI));

    assertThat(after.changeSince(STRANGERS, MIRA)).isEqualTo(new FollowCounts(0, 0, 1));
    assertThat(after.changeSince(STRANGERS, KENJI)).isEqualTo(FollowCounts.NONE);
  }

  @Test
  void changeSince_anEnd_takesAway() {
    var before = between(following(MIRA), asking(KENJI));

    assertThat(STRANGERS.changeSince(before, MIRA)).isEqualTo(new FollowCounts(0, -1, -1));
    assertThat(STRANGERS.changeSince(before, KENJI)).isEqualTo(new FollowCounts(-1, 0, 0));
  }

  @Test
  void changeSince_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> STRANGERS.changeSince(STRANGERS, OLGA));
  }
}
