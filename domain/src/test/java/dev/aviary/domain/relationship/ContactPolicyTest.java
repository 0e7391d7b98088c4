package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.PAIR;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.ContactPolicy.Permitted;
import dev.aviary.domain.relationship.ContactPolicy.RefusedByBlock;
import dev.aviary.domain.relationship.ContactPolicy.RefusedByPrivacy;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPolicyTest {

  private static final Stance STRANGER = Stance.STRANGER;
  private static final Stance RESERVED = Stance.stranger(Stances.RESERVED);

  private final ContactPolicy policy = new ContactPolicy();

  @ParameterizedTest
  @ValueSource(longs = {3, 8})
  void decideMessage_strangers_permitsTheOneWhoAsked(long asking) {
    var from = new AccountId(asking);

    assertThat(policy.decideMessage(from, between(STRANGER, STRANGER)))
        .isInstanceOfSatisfying(
            Permitted.class, permitted -> assertPermits(permitted.permit(), from));
  }

  @Test
  void decideMessage_accountOutsideThePair_isRefusedWhateverThePair() {
    assertOutsider(between(STRANGER, STRANGER));
    assertOutsider(between(blocking(MIRA), STRANGER));
    assertOutsider(between(RESERVED, STRANGER));
  }

  @Test
  void decideMessage_blockedByEither_isRefused() {
    assertDecided(new RefusedByBlock(), blocking(MIRA), STRANGER);
    assertDecided(new RefusedByBlock(), STRANGER, blocking(KENJI));
    assertDecided(new RefusedByBlock(), blocking(MIRA), blocking(KENJI));
  }

  @Test
  void decideMessage_eitherHearsWhomItFollowsAndDoesNotFollow_isRefused() {
    assertDecided(new RefusedByPrivacy(), RESERVED, STRANGER);
    assertDecided(new RefusedByPrivacy(), STRANGER, RESERVED);
    assertDecided(new RefusedByPrivacy(), RESERVED, following(KENJI));
    assertDecided(new RefusedByPrivacy(), following(MIRA), RESERVED);
  }

  @Test
  void decideMessage_eitherHearsWhomItFollowsAndOnlyAskedTo_isRefused() {
    assertDecided(new RefusedByPrivacy(), asking(MIRA, Stances.RESERVED), STRANGER);
    assertDecided(new RefusedByPrivacy(), STRANGER, asking(KENJI, Stances.RESERVED));
  }

  @Test
  void decideMessage_eitherHearsWhomItFollowsAndFollows_isPermitted() {
    assertPermitted(following(MIRA, Stances.RESERVED), STRANGER);
    assertPermitted(STRANGER, following(KENJI, Stances.RESERVED));
    assertPermitted(following(MIRA, Stances.RESERVED), following(KENJI, Stances.RESERVED));
  }

  @Test
  void decideMessage_reservedAndBlocking_isRefusedForPrivacyFirst() {
    assertDecided(new RefusedByPrivacy(), STRANGER, blocking(KENJI, Stances.RESERVED));
    assertDecided(new RefusedByPrivacy(), blocking(MIRA), RESERVED);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 8})
  void permitFollow_neitherBlocks_permitsTheOneWhoAskedWhateverThePrivacy(long asking) {
    var from = new AccountId(asking);

    for (var pair : List.of(between(STRANGER, STRANGER), between(RESERVED, RESERVED))) {
      assertThat(policy.permitFollow(from, pair))
          .hasValueSatisfying(permit -> assertPermits(permit, from));
    }
  }

  @Test
  void permitFollow_blockedByEither_isRefused() {
    for (AccountId from : List.of(MIRA, KENJI)) {
      assertThat(policy.permitFollow(from, between(blocking(MIRA), STRANGER))).isEmpty();
      assertThat(policy.permitFollow(from, between(STRANGER, blocking(KENJI)))).isEmpty();
    }
  }

  @Test
  void permitFollow_accountOutsideThePair_isRefusedWhateverThePair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.permitFollow(OLGA, between(STRANGER, STRANGER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.permitFollow(OLGA, between(blocking(MIRA), STRANGER)));
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 8})
  void permitPin_neitherBlocks_permitsTheOneWhoAskedWhateverThePrivacy(long asking) {
    var from = new AccountId(asking);

    for (var pair : List.of(between(STRANGER, STRANGER), between(RESERVED, RESERVED))) {
      assertThat(policy.permitPin(from, pair))
          .hasValueSatisfying(permit -> assertPermits(permit, from));
    }
  }

  @Test
  void permitPin_blockedByEither_isRefused() {
    for (AccountId from : List.of(MIRA, KENJI)) {
      assertThat(policy.permitPin(from, between(blocking(MIRA), STRANGER))).isEmpty();
      assertThat(policy.permitPin(from, between(STRANGER, blocking(KENJI)))).isEmpty();
    }
  }

  @Test
  void permitPin_accountOutsideThePair_isRefusedWhateverThePair() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.permitPin(OLGA, between(STRANGER, STRANGER)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> policy.permitPin(OLGA, between(blocking(MIRA), STRANGER)));
  }

  private void assertOutsider(Relationship relationship) {
    assertThatIllegalArgumentException().isThrownBy(() -> policy.decideMessage(OLGA, relationship));
  }

  /** Whichever of the two it is who wants to write. */
  private void assertDecided(ContactPolicy.Decision expected, Stance mira, Stance kenji) {
    assertThat(policy.decideMessage(MIRA, between(mira, kenji))).isEqualTo(expected);
    assertThat(policy.decideMessage(KENJI, between(mira, kenji))).isEqualTo(expected);
  }

  private void assertPermitted(Stance mira, Stance kenji) {
    assertThat(policy.decideMessage(MIRA, between(mira, kenji))).isInstanceOf(Permitted.class);
    assertThat(policy.decideMessage(KENJI, between(mira, kenji))).isInstanceOf(Permitted.class);
  }

  private static void assertPermits(ContactPermit permit, AccountId from) {
    assertThat(permit.from()).isEqualTo(from);
    assertThat(permit.pair()).isEqualTo(PAIR);
  }
}
