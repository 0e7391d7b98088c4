package dev.aviary.adapters.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.messaging.PanacheFixture;
import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.relationship.port.in.BlockAccount;
import dev.aviary.application.relationship.port.in.FollowAccount.Outcome;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many at once around the same accounts: nobody waits for ever, and the books are right. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheFollowStormTest extends PanacheFixture {

  private static final int CROWD = 10;
  private static final int STEPS = 60;

  @AfterEach
  void theBooksAreRight() {
    assertThat(Books.wrong(panache)).isZero();
  }

  @Test
  void follow_oneByManyAtOnceAndNoMore_countsThoseWhoFollowAtTheEnd() {
    AtOnce.run(crowd(fan -> () -> toggle(join("fan"), mira, 20 + fan % 2)));

    assertThat(circle().counts(mira)).isEqualTo(new FollowCounts(CROWD / 2, 0, 0));
    assertThat(circle().followers(olga, mira)).hasSize(CROWD / 2);
  }

  @Test
  void follow_manyByOneAtOnce_countsAll() {
    AtOnce.run(crowd(i -> () -> toggle(mira, join("star"), 1)));

    assertThat(circle().counts(mira)).isEqualTo(new FollowCounts(0, CROWD, 0));
    assertThat(circle().following(olga, mira)).hasSize(CROWD);
  }

  /** All six directions between three, over and over: every pair shares an account with others. */
  @Test
  void follow_allAroundAtOnce_nobodyWaitsForEver() {
    List<Callable<Boolean>> toggles = new ArrayList<>();
    for (AccountId from : List.of(mira, kenji, olga)) {
      for (AccountId to : List.of(olga, kenji, mira)) {
        if (!from.equals(to)) {
          toggles.add(() -> toggle(from, to, 25));
        }
      }
    }

    AtOnce.run(toggles);

    for (AccountId each : List.of(mira, kenji, olga)) {
      assertThat(circle().counts(each)).isEqualTo(new FollowCounts(2, 2, 0));
    }
  }

  @RepeatedTest(3)
  void answer_manyAtOnce_eachIsAnsweredATotalOfItsOwn() {
    circle().setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    List<FollowRequestId> ids =
        IntStream.range(0, CROWD).mapToObj(i -> circle().ask(join("fan"), mira)).toList();

    List<Integer> totals =
        AtOnce.run(
            crowd(
                i ->
                    () ->
                        i % 2 == 0
                            ? circle().accept(mira, ids.get(i))
                            : circle().ignore(mira, ids.get(i))));

    assertThat(totals)
        .containsExactlyInAnyOrderElementsOf(IntStream.range(0, CROWD).boxed().toList());
    assertThat(circle().counts(mira)).isEqualTo(new FollowCounts(CROWD / 2, 0, 0));
  }

  /** Each of these also makes a row that refers to the accounts before it locks them. */
  @RepeatedTest(3)
  void block_strangersByAndOfOneAtOnce_nobodyWaitsForEver() {
    List<BlockAccount.Outcome> answers =
        AtOnce.run(
            crowd(
                i ->
                    () ->
                        i % 2 == 0
                            ? circle().block(mira, join("stranger"))
                            : circle().block(join("stranger"), mira)));

    assertThat(answers).containsOnly(BlockAccount.Outcome.BLOCKED);
  }

  @RepeatedTest(3)
  void everythingAtOnce_theBooksAreRight() {
    List<AccountId> all = List.of(mira, kenji, olga, join("tariq"));

    AtOnce.run(crowd(seed -> () -> new Client(new SplittableRandom(seed), all).run()));
  }

  private static <T> List<Callable<T>> crowd(IntFunction<Callable<T>> each) {
    return IntStream.range(0, CROWD).mapToObj(each).toList();
  }

  /** Nobody else changes this direction, so that each answer is known. */
  private boolean toggle(AccountId by, AccountId target, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(circle().follow(by, target))
          .isEqualTo(i % 2 == 0 ? Outcome.FOLLOWED : Outcome.UNFOLLOWED);
    }
    return true;
  }

  private final class Client {

    private final RandomGenerator random;
    private final List<AccountId> all;
    private final Circle circle = circle();

    Client(RandomGenerator random, List<AccountId> all) {
      this.random = random;
      this.all = all;
    }

    int run() {
      int refused = 0;
      for (int i = 0; i < STEPS; i++) {
        try {
          step(any(all), any(all));
        } catch (DomainException e) {
          // Somebody was faster, or oneself was meant: as good an answer as any.
          refused++;
        }
      }
      return refused;
    }

    private void step(AccountId one, AccountId other) {
      int dice = random.nextInt(20);
      if (dice < 9) {
        circle.follow(one, other);
      } else if (dice < 12) {
        List<FollowRequestId> waiting = circle.waiting(one);
        circle.accept(one, waiting.isEmpty() ? new FollowRequestId(0) : any(waiting));
      } else if (dice < 14) {
        List<FollowRequestId> waiting = circle.waiting(one);
        circle.ignore(one, waiting.isEmpty() ? new FollowRequestId(0) : any(waiting));
      } else if (dice < 16) {
        circle.block(one, other);
      } else if (dice < 18) {
        circle.setPrivacy(
            one, random.nextBoolean() ? Circle.WANTS_TO_BE_ASKED : PrivacySettings.OPEN);
      } else {
        messenger().send(one, other, "text");
      }
    }

    private <T> T any(List<T> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
