package dev.aviary.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.Relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationshipTest {

  private static final AccountId MIRA = new AccountId(3);
  private static final AccountId KENJI = new AccountId(8);
  private static final AccountPair PAIR = new AccountPair(MIRA, KENJI);
  private static final Stance FOLLOWER = new Stance(true, false, ContactPrivacy.EVERYONE);

  @Test
  void stranger_always_neitherFollowsNorBlocksAndHearsEveryone() {
    assertThat(Stance.STRANGER).isEqualTo(new Stance(false, false, ContactPrivacy.EVERYONE));
  }

  @Test
  void of_eitherSide_isItsOwnStance() {
    var relationship = new Relationship(PAIR, FOLLOWER, Stance.STRANGER);

    assertThat(relationship.of(MIRA)).isEqualTo(FOLLOWER);
    assertThat(relationship.of(KENJI)).isEqualTo(Stance.STRANGER);
  }

  @Test
  void of_accountOutsideThePair_isRefused() {
    var relationship = new Relationship(PAIR, FOLLOWER, Stance.STRANGER);

    assertThatIllegalArgumentException().isThrownBy(() -> relationship.of(new AccountId(5)));
  }

  @ParameterizedTest
  @CsvSource({"false, false, false", "true, false, true", "false, true, true", "true, true, true"})
  void isBlocked_anyBlocks_holdsWhoeverBlocks(boolean low, boolean high, boolean expected) {
    var relationship =
        new Relationship(
            PAIR,
            new Stance(true, low, ContactPrivacy.EVERYONE),
            new Stance(true, high, ContactPrivacy.EVERYONE));

    assertThat(relationship.isBlocked()).isEqualTo(expected);
  }
}
