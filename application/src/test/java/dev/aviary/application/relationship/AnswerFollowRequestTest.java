package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.relationship.port.in.FollowAccount.Outcome;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswerFollowRequestTest {

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final AccountId olga = world.join("olga");

  @BeforeEach
  void kenjiWantsToBeAsked() {
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
  }

  @Test
  void accept_waiting_makesAFollowOfThatMomentAndAnswersHowManyWaitStill() {
    var first = circle.ask(mira, kenji);
    var second = circle.ask(olga, kenji);
    world.pass(Duration.ofMinutes(1));

    assertThat(circle.accept(kenji, first)).isEqualTo(1);
    assertThat(follow(mira, kenji)).isEqualTo(new Follow(mira, kenji, world.now()));
    assertThat(circle.waiting(kenji)).containsExactly(second);
    assertThat(circle.counts(kenji)).isEqualTo(new FollowCounts(1, 0, 1));
    assertThat(circle.counts(mira)).isEqualTo(new FollowCounts(0, 1, 0));

    assertThat(circle.accept(kenji, second)).isZero();
  }

  @Test
  void ignore_waiting_leavesNothingAndAnswersHowManyWaitStill() {
    var first = circle.ask(mira, kenji);
    var second = circle.ask(olga, kenji);

    assertThat(circle.ignore(kenji, second)).isEqualTo(1);
    assertThat(circle.waiting(kenji)).containsExactly(first);
    assertThat(circle.counts(kenji)).isEqualTo(new FollowCounts(0, 0, 1));
    assertThat(circle.counts(olga)).isEqualTo(FollowCounts.NONE);

    assertThat(circle.ignore(kenji, first)).isZero();
  }

  @Test
  void ignore_waiting_letsTheRequesterAskAgain() {
    var first = circle.ask(mira, kenji);
    circle.ignore(kenji, first);

    assertThat(circle.follow(mira, kenji)).isEqualTo(Outcome.REQUESTED);
    assertThat(circle.waiting(kenji)).hasSize(1).allMatch(it -> it.value() > first.value());
  }

  @Test
  void answer_byItsRequesterOrAnother_isRefusedAndItWaitsOn() {
    var request = circle.ask(mira, kenji);

    assertInvalid(mira, request);
    assertInvalid(olga, request);
    assertThat(circle.accept(kenji, request)).isZero();
  }

  @Test
  void answer_byAnotherToWhomTheSameAsks_isRefused() {
    circle.setPrivacy(olga, Circle.WANTS_TO_BE_ASKED);
    var ofKenji = circle.ask(mira, kenji);
    var ofOlga = circle.ask(mira, olga);

    assertInvalid(kenji, ofOlga);
    assertInvalid(olga, ofKenji);
    assertThat(circle.accept(olga, ofOlga)).isZero();
  }

  @Test
  void answer_unknown_isRefused() {
    assertInvalid(kenji, new FollowRequestId(99));
  }

  @Test
  void answer_onceAnswered_isRefused() {
    var accepted = circle.ask(mira, kenji);
    circle.accept(kenji, accepted);
    var ignored = circle.ask(olga, kenji);
    circle.ignore(kenji, ignored);

    assertInvalid(kenji, accepted);
    assertInvalid(kenji, ignored);
    assertThat(circle.counts(kenji)).isEqualTo(new FollowCounts(1, 0, 0));
  }

  @Test
  void answer_withdrawnAndAskedAgain_isRefusedUnlessTheNewOne() {
    var first = circle.ask(mira, kenji);
    circle.follow(mira, kenji);
    assertInvalid(kenji, first);

    var second = circle.ask(mira, kenji);
    assertInvalid(kenji, first);
    assertThat(circle.accept(kenji, second)).isZero();
  }

  @Test
  void answer_onceEitherBlocked_isRefusedAlsoWhenTheBlockHasEnded() {
    for (AccountId blocker : new AccountId[] {mira, kenji}) {
      AccountId other = blocker.equals(mira) ? kenji : mira;
      var request = circle.ask(mira, kenji);
      circle.block(blocker, other);
      assertInvalid(kenji, request);

      circle.block(blocker, other);
      assertInvalid(kenji, request);
    }
  }

  @Test
  void accept_bySomeoneWhoHasOpenedUpSince_isDone() {
    var request = circle.ask(mira, kenji);
    circle.setPrivacy(kenji, PrivacySettings.OPEN);

    assertThat(circle.waiting(kenji)).containsExactly(request);
    assertThat(circle.accept(kenji, request)).isZero();
    assertThat(circle.counts(mira)).isEqualTo(new FollowCounts(0, 1, 0));
  }

  private void assertInvalid(AccountId by, FollowRequestId request) {
    assertRefused(ErrorCode.FOLLOW_REQUEST_INVALID, () -> circle.accept(by, request));
    assertRefused(ErrorCode.FOLLOW_REQUEST_INVALID, () -> circle.ignore(by, request));
  }

  private Follow follow(AccountId from, AccountId to) {
    return world
        .relationships
        .between(AccountPair.between(from, to).orElseThrow())
        .flatMap(it -> it.of(from).follow())
        .orElseThrow();
  }
}
