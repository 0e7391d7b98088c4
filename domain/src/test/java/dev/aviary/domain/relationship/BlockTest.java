package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.RESERVED;
import static dev.aviary.domain.relationship.Stances.THEN;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

/** What a block ends, and what its end leaves ended. */
class BlockTest {

  private static final Stance STRANGER = Stance.STRANGER;

  @Test
  void block_strangers_isThatSidesAlone() {
    assertThat(between(STRANGER, STRANGER).block(MIRA, THEN))
        .isEqualTo(between(blocking(MIRA), STRANGER));
    assertThat(between(STRANGER, STRANGER).block(KENJI, THEN))
        .isEqualTo(between(STRANGER, blocking(KENJI)));
  }

  @Test
  void block_byEither_endsFollowsBothWays() {
    var following = between(following(MIRA, RESERVED), following(KENJI));

    assertThat(following.block(MIRA, THEN)).isEqualTo(between(blocking(MIRA, RESERVED), STRANGER));
    assertThat(following.block(KENJI, THEN))
        .isEqualTo(between(Stance.stranger(RESERVED), blocking(KENJI)));
  }

  @Test
  void block_byEither_endsRequestsBothWays() {
    var asking = between(asking(MIRA), asking(KENJI, RESERVED));

    assertThat(asking.block(MIRA, THEN))
        .isEqualTo(between(blocking(MIRA), Stance.stranger(RESERVED)));
    assertThat(asking.block(KENJI, THEN)).isEqualTo(between(STRANGER, blocking(KENJI, RESERVED)));
  }

  @Test
  void block_byTheOtherToo_areTwo() {
    assertThat(between(blocking(MIRA), STRANGER).block(KENJI, THEN))
        .isEqualTo(between(blocking(MIRA), blocking(KENJI)));
  }

  @Test
  void unblock_whatABlockEnded_staysEnded() {
    var following = between(following(MIRA, RESERVED), asking(KENJI));

    assertThat(following.block(KENJI, THEN).unblock(KENJI))
        .isEqualTo(between(Stance.stranger(RESERVED), STRANGER));
  }

  @Test
  void unblock_oneOfTwo_leavesTheOther() {
    var blocked = between(blocking(MIRA), blocking(KENJI));

    assertThat(blocked.unblock(MIRA)).isEqualTo(between(STRANGER, blocking(KENJI)));
    assertThat(blocked.unblock(KENJI)).isEqualTo(between(blocking(MIRA), STRANGER));
  }

  @Test
  void unblock_byOneWhoDoesNotBlock_changesNothing() {
    var blocked = between(blocking(MIRA), STRANGER);

    assertThat(blocked.unblock(KENJI)).isEqualTo(blocked);
  }

  @Test
  void block_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> between(STRANGER, STRANGER).block(OLGA, THEN));
  }
}
