package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.relationship.port.in.BlockAccount.Outcome;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.Block;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class BlockAccountTest {

  private static final AccountId NOBODY = new AccountId(99);

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final AccountId olga = world.join("olga");

  @Test
  void toggle_once_blocksAndThenNoMore() {
    assertThat(circle.block(mira, kenji)).isEqualTo(Outcome.BLOCKED);
    assertThat(between(mira, kenji).of(mira).block()).contains(new Block(mira, kenji, world.now()));
    assertThat(between(mira, kenji).of(kenji).blocks()).isFalse();

    assertThat(circle.block(mira, kenji)).isEqualTo(Outcome.UNBLOCKED);
    assertThat(between(mira, kenji).isBlocked()).isFalse();
  }

  @Test
  void toggle_twice_isToldTwice() {
    world.audit.clear();

    circle.block(mira, kenji);
    circle.block(mira, kenji);
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.block(mira, NOBODY));

    assertThat(world.audit)
        .containsExactly(
            new AuditEvent.Blocked(mira, kenji), new AuditEvent.Unblocked(mira, kenji));
  }

  @Test
  void toggle_ofTwoSides_areTwoBlocks() {
    assertThat(circle.block(mira, kenji)).isEqualTo(Outcome.BLOCKED);
    assertThat(circle.block(kenji, mira)).isEqualTo(Outcome.BLOCKED);
    assertThat(circle.block(mira, kenji)).isEqualTo(Outcome.UNBLOCKED);

    assertThat(between(mira, kenji).isBlocked()).isTrue();
  }

  @Test
  void toggle_byEither_endsFollowsBothWaysForGood() {
    for (AccountId blocker : new AccountId[] {mira, kenji}) {
      circle.follow(mira, kenji);
      circle.follow(kenji, mira);
      circle.follow(mira, olga);
      AccountId other = blocker.equals(mira) ? kenji : mira;

      circle.block(blocker, other);
      assertCounts(new FollowCounts(0, 1, 0), FollowCounts.NONE);

      circle.block(blocker, other);
      assertCounts(new FollowCounts(0, 1, 0), FollowCounts.NONE);
      circle.follow(mira, olga);
    }
  }

  @Test
  void toggle_byEither_endsRequestsBothWaysForGood() {
    circle.setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    for (AccountId blocker : new AccountId[] {mira, kenji}) {
      circle.follow(mira, kenji);
      circle.follow(kenji, mira);
      AccountId other = blocker.equals(mira) ? kenji : mira;

      circle.block(blocker, other);
      assertCounts(FollowCounts.NONE, FollowCounts.NONE);

      circle.block(blocker, other);
      assertCounts(FollowCounts.NONE, FollowCounts.NONE);
      assertThat(circle.waiting(mira)).isEmpty();
      assertThat(circle.waiting(kenji)).isEmpty();
    }
  }

  @Test
  void toggle_unknownAccountOrOneself_isRefused() {
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.block(mira, mira));
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.block(mira, NOBODY));
  }

  private Relationship between(AccountId one, AccountId other) {
    return AccountPair.between(one, other).flatMap(world.relationships::between).orElseThrow();
  }

  private void assertCounts(FollowCounts ofMira, FollowCounts ofKenji) {
    assertThat(circle.counts(mira)).isEqualTo(ofMira);
    assertThat(circle.counts(kenji)).isEqualTo(ofKenji);
  }
}
