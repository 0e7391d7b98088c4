package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.relationship.port.in.FollowAccount.Outcome;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class FollowAccountTest {

  private static final AccountId NOBODY = new AccountId(99);

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");

  @Test
  void toggle_oneWhoIsOpen_followsAndThenNoMore() {
    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.FOLLOWED);
    assertCounts(new FollowCounts(0, 1, 0), new FollowCounts(1, 0, 0));

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.UNFOLLOWED);
    assertCounts(FollowCounts.NONE, FollowCounts.NONE);
  }

  @Test
  void toggle_oneWhoWantsToBeAsked_asksAndThenNoMore() {
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.REQUESTED);
    assertCounts(FollowCounts.NONE, new FollowCounts(0, 0, 1));

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.WITHDRAWN);
    assertCounts(FollowCounts.NONE, FollowCounts.NONE);
    assertThat(circle.waiting(kenji)).isEmpty();
  }

  @Test
  void toggle_ofBothSides_areTwoFollows() {
    circle.follow(mira, kenji);

    assertThat(circle.follow(kenji, mira)).isEqualTo(Outcome.FOLLOWED);
    assertCounts(new FollowCounts(1, 1, 0), new FollowCounts(1, 1, 0));
  }

  @Test
  void toggle_byOneWhoWantsToBeAsked_followsAtOnce() {
    circle.setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.FOLLOWED);
  }

  @Test
  void toggle_followOfOneWhoSinceWantsToBeAsked_endsIt() {
    circle.follow(mira, kenji);
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.UNFOLLOWED);
    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.REQUESTED);
  }

  @Test
  void toggle_requestToOneWhoSinceIsOpen_withdrawsItAndThenFollows() {
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    circle.follow(mira, kenji);
    circle.setPrivacy(kenji, PrivacySettings.OPEN);

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.WITHDRAWN);
    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.FOLLOWED);
  }

  @Test
  void toggle_unknownAccountOrOneself_isRefused() {
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.follow(mira, NOBODY));
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.follow(mira, mira));
  }

  @Test
  void toggle_blockedEitherWay_isRefusedUntilItEnds() {
    circle.block(kenji, mira);
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.follow(mira, kenji));
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> circle.follow(kenji, mira));
    assertCounts(FollowCounts.NONE, FollowCounts.NONE);

    circle.block(kenji, mira);
    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.FOLLOWED);
    assertThat(circle.follow(kenji, mira)).isEqualTo(Outcome.FOLLOWED);
  }

  private void assertCounts(FollowCounts ofMira, FollowCounts ofKenji) {
    assertThat(circle.counts(mira)).isEqualTo(ofMira);
    assertThat(circle.counts(kenji)).isEqualTo(ofKenji);
  }
}
