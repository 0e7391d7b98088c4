package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RelationshipTest {

  private static final Stance STRANGER = Stance.STRANGER;

  @Test
  void of_eitherSide_isItsOwnStance() {
    var relationship = between(following(MIRA), asking(KENJI));

    assertThat(relationship.of(MIRA)).isEqualTo(following(MIRA));
    assertThat(relationship.of(KENJI)).isEqualTo(asking(KENJI));
  }

  @Test
  void of_accountOutsideThePair_isRefused() {
    var relationship = between(STRANGER, STRANGER);

    assertThatIllegalArgumentException().isThrownBy(() -> relationship.of(OLGA));
  }

  @Test
  void isBlocked_eitherBlocksOrBothDo_holds() {
    assertThat(between(blocking(MIRA), STRANGER).isBlocked()).isTrue();
    assertThat(between(STRANGER, blocking(KENJI)).isBlocked()).isTrue();
    assertThat(between(blocking(MIRA), blocking(KENJI)).isBlocked()).isTrue();
  }

  @Test
  void isBlocked_neitherBlocks_fails() {
    assertThat(between(STRANGER, STRANGER).isBlocked()).isFalse();
    assertThat(between(following(MIRA), asking(KENJI)).isBlocked()).isFalse();
  }

  @Test
  void new_followOrRequestBesideABlockOfTheOther_isRefused() {
    assertRefused(following(MIRA), blocking(KENJI));
    assertRefused(asking(MIRA), blocking(KENJI));
    assertRefused(blocking(MIRA), following(KENJI));
    assertRefused(blocking(MIRA), asking(KENJI));
  }

  @Test
  void new_followOrRequestBesideAnyOther_isAccepted() {
    for (Stance low : new Stance[] {STRANGER, following(MIRA), asking(MIRA)}) {
      for (Stance high : new Stance[] {STRANGER, following(KENJI), asking(KENJI)}) {
        assertThatCode(() -> between(low, high)).doesNotThrowAnyException();
      }
    }
  }

  private static void assertRefused(Stance mira, Stance kenji) {
    assertThatIllegalArgumentException().isThrownBy(() -> between(mira, kenji));
  }
}
