package dev.aviary.domain.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.ContactPolicy.Permitted;
import dev.aviary.domain.relationship.ContactPolicy.RefusedByBlock;
import dev.aviary.domain.relationship.ContactPolicy.RefusedByPrivacy;
import dev.aviary.domain.relationship.Relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPolicyTest {

  private static final AccountId MIRA = new AccountId(3);
  private static final AccountId KENJI = new AccountId(8);
  private static final AccountPair PAIR = new AccountPair(MIRA, KENJI);
  private static final Stance STRANGER = Stance.STRANGER;
  private static final Stance BLOCKER = new Stance(false, true, ContactPrivacy.EVERYONE);
  private static final Stance RESERVED = new Stance(false, false, ContactPrivacy.FOLLOWED);
  private static final Stance RESERVED_FOLLOWER = new Stance(true, false, ContactPrivacy.FOLLOWED);

  private final ContactPolicy policy = new ContactPolicy();

  @ParameterizedTest
  @ValueSource(longs = {3, 8})
  void decide_strangers_permitsTheOneWhoAsked(long asking) {
    var from = new AccountId(asking);

    assertThat(policy.decide(from, new Relationship(PAIR, STRANGER, STRANGER)))
        .isInstanceOfSatisfying(
            Permitted.class,
            permitted -> {
              assertThat(permitted.permit().from()).isEqualTo(from);
              assertThat(permitted.permit().pair()).isEqualTo(PAIR);
            });
  }

  @Test
  void decide_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(new AccountId(5), STRANGER, STRANGER));
  }

  @Test
  void decide_accountOutsideThePairOfOneWhoBlocks_isRefusedTheSame() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decide(new AccountId(5), BLOCKER, STRANGER));
  }

  @Test
  void decide_blockedByEither_isRefused() {
    assertThat(decide(MIRA, BLOCKER, STRANGER)).isEqualTo(new RefusedByBlock());
    assertThat(decide(MIRA, STRANGER, BLOCKER)).isEqualTo(new RefusedByBlock());
    assertThat(decide(KENJI, BLOCKER, STRANGER)).isEqualTo(new RefusedByBlock());
    assertThat(decide(KENJI, STRANGER, BLOCKER)).isEqualTo(new RefusedByBlock());
  }

  @Test
  void decide_eitherHearsWhomItFollowsAndDoesNotFollow_isRefused() {
    assertThat(decide(MIRA, RESERVED, STRANGER)).isEqualTo(new RefusedByPrivacy());
    assertThat(decide(MIRA, STRANGER, RESERVED)).isEqualTo(new RefusedByPrivacy());
    assertThat(decide(KENJI, RESERVED, STRANGER)).isEqualTo(new RefusedByPrivacy());
    assertThat(decide(KENJI, STRANGER, RESERVED)).isEqualTo(new RefusedByPrivacy());
  }

  @Test
  void decide_eitherHearsWhomItFollowsAndFollows_isPermitted() {
    assertThat(decide(MIRA, RESERVED_FOLLOWER, STRANGER)).isInstanceOf(Permitted.class);
    assertThat(decide(MIRA, STRANGER, RESERVED_FOLLOWER)).isInstanceOf(Permitted.class);
    assertThat(decide(KENJI, RESERVED_FOLLOWER, STRANGER)).isInstanceOf(Permitted.class);
    assertThat(decide(KENJI, STRANGER, RESERVED_FOLLOWER)).isInstanceOf(Permitted.class);
  }

  @Test
  void decide_followedByAReservedOneThatDoesNotFollowBack_isRefused() {
    var follower = new Stance(true, false, ContactPrivacy.EVERYONE);

    assertThat(decide(MIRA, follower, RESERVED)).isEqualTo(new RefusedByPrivacy());
  }

  @Test
  void decide_reservedAndBlocking_isRefusedForPrivacyFirst() {
    assertThat(decide(MIRA, STRANGER, new Stance(false, true, ContactPrivacy.FOLLOWED)))
        .isEqualTo(new RefusedByPrivacy());
    assertThat(decide(MIRA, BLOCKER, RESERVED)).isEqualTo(new RefusedByPrivacy());
  }

  @Test
  void decide_reservedFollowerAndBlocking_isRefusedForTheBlock() {
    assertThat(decide(MIRA, STRANGER, new Stance(true, true, ContactPrivacy.FOLLOWED)))
        .isEqualTo(new RefusedByBlock());
  }

  @Property
  void decide_anyRelationship_isTheSameForBothSides(
      @ForAll boolean lowFollows,
      @ForAll boolean lowBlocks,
      @ForAll ContactPrivacy lowPrivacy,
      @ForAll boolean highFollows,
      @ForAll boolean highBlocks,
      @ForAll ContactPrivacy highPrivacy) {
    var low = new Stance(lowFollows, lowBlocks, lowPrivacy);
    var high = new Stance(highFollows, highBlocks, highPrivacy);

    assertThat(decide(MIRA, low, high)).hasSameClassAs(decide(KENJI, low, high));
  }

  private ContactPolicy.Decision decide(AccountId from, Stance low, Stance high) {
    return policy.decide(from, new Relationship(PAIR, low, high));
  }
}
