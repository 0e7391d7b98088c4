package dev.aviary.adapters.persistence.relationship;

import dev.aviary.adapters.persistence.relationship.Race.Cast;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.application.relationship.Circle;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Two or three at once between the same accounts: each race ends as some order of them would. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheFollowRacesTest extends PanacheRaces {

  @Test
  void follow_twiceAtOnce_followsAndEndsIt() {
    assertAsInSomeOrder(it -> List.of(follow(it), follow(it)));
  }

  @Test
  void follow_eachOtherAtOnce_areTwoFollows() {
    assertAsInSomeOrder(it -> List.of(follow(it), followBack(it)));
  }

  @Test
  void unfollow_whileFollowedBack_leavesThatOne() {
    assertAsInSomeOrder(
        it -> {
          it.circle().follow(it.mira(), it.kenji());
          return List.of(follow(it), followBack(it));
        });
  }

  @Test
  void follow_byTwoAtOnce_areTwoFollowers() {
    assertAsInSomeOrder(it -> List.of(follow(it), () -> it.circle().follow(it.olga(), it.kenji())));
  }

  @Test
  void ask_twiceAtOnce_asksAndWithdraws() {
    assertAsInSomeOrder(
        it -> {
          it.circle().setPrivacy(it.kenji(), Circle.WANTS_TO_BE_ASKED);
          return List.of(follow(it), follow(it));
        });
  }

  @Test
  void accept_whileWithdrawn_isRefusedOrUnfollowed() {
    assertAsInSomeOrder(asked((it, id) -> List.of(follow(it), accept(it, id))));
  }

  @Test
  void ignore_whileWithdrawn_isRefusedOrAskedAgain() {
    assertAsInSomeOrder(asked((it, id) -> List.of(follow(it), ignore(it, id))));
  }

  @Test
  void accept_twiceAtOnce_isDoneOnce() {
    assertAsInSomeOrder(asked((it, id) -> List.of(accept(it, id), accept(it, id))));
  }

  @Test
  void accept_whileIgnored_isOneOfThem() {
    assertAsInSomeOrder(asked((it, id) -> List.of(accept(it, id), ignore(it, id))));
  }

  @Test
  void ignore_twiceAtOnce_isDoneOnce() {
    assertAsInSomeOrder(asked((it, id) -> List.of(ignore(it, id), ignore(it, id))));
  }

  @Test
  void accept_whileItsAddresseeBlocks_leavesNoFollow() {
    assertAsInSomeOrder(asked((it, id) -> List.of(accept(it, id), blockBack(it))));
  }

  @Test
  void accept_whileItsRequesterBlocks_leavesNoFollow() {
    assertAsInSomeOrder(asked((it, id) -> List.of(accept(it, id), block(it))));
  }

  @Test
  void ignore_whileItsAddresseeBlocks_countsOnce() {
    assertAsInSomeOrder(asked((it, id) -> List.of(ignore(it, id), blockBack(it))));
  }

  @Test
  void accept_whileWithdrawnAndBlocked_leavesTheBlockAlone() {
    assertAsInSomeOrder(asked((it, id) -> List.of(follow(it), accept(it, id), blockBack(it))));
  }

  @Test
  void accept_whileAnotherIsAccepted_answersTwoTotals() {
    assertAsInSomeOrder(
        asked(
            (it, id) ->
                List.of(accept(it, id), accept(it, it.circle().ask(it.olga(), it.kenji())))));
  }

  @Test
  void ignore_whileAnotherAsks_leavesThatOne() {
    assertAsInSomeOrder(
        asked(
            (it, id) -> List.of(ignore(it, id), () -> it.circle().follow(it.olga(), it.kenji()))));
  }

  @Test
  void block_twiceAtOnce_blocksAndEndsIt() {
    assertAsInSomeOrder(it -> List.of(block(it), block(it)));
  }

  @Test
  void block_eachOtherAtOnce_areTwoBlocks() {
    assertAsInSomeOrder(it -> List.of(block(it), blockBack(it)));
  }

  @Test
  void block_whileOneFollows_leavesNoFollow() {
    assertAsInSomeOrder(it -> List.of(follow(it), block(it)));
    assertAsInSomeOrder(it -> List.of(follow(it), blockBack(it)));
  }

  @Test
  void block_whileOneAsks_leavesNoRequest() {
    assertAsInSomeOrder(
        it -> {
          it.circle().setPrivacy(it.kenji(), Circle.WANTS_TO_BE_ASKED);
          return List.of(follow(it), blockBack(it));
        });
  }

  @Test
  void block_whileOneUnfollows_countsOnce() {
    assertAsInSomeOrder(
        it -> {
          it.circle().follow(it.mira(), it.kenji());
          it.circle().follow(it.kenji(), it.mira());
          return List.of(follow(it), blockBack(it));
        });
  }

  @Test
  void unblock_whileOneFollows_isRefusedOrFollows() {
    assertAsInSomeOrder(
        it -> {
          it.circle().block(it.kenji(), it.mira());
          return List.of(follow(it), blockBack(it));
        });
  }

  @Test
  void setPrivacy_whileOneFollows_letsNoneThroughOnceAnswered() {
    assertAsInSomeOrder(it -> List.of(follow(it), setPrivacy(it, Circle.WANTS_TO_BE_ASKED)));
  }

  @Test
  void setPrivacy_whileOneAsks_leavesARequestOrAFollow() {
    assertAsInSomeOrder(
        it -> {
          it.circle().setPrivacy(it.kenji(), Circle.WANTS_TO_BE_ASKED);
          return List.of(follow(it), setPrivacy(it, PrivacySettings.OPEN));
        });
  }

  private static Race asked(BiFunction<Cast, FollowRequestId, List<Callable<?>>> then) {
    return it -> {
      it.circle().setPrivacy(it.kenji(), Circle.WANTS_TO_BE_ASKED);
      return then.apply(it, it.circle().ask(it.mira(), it.kenji()));
    };
  }

  private static Callable<?> follow(Cast cast) {
    return () -> cast.circle().follow(cast.mira(), cast.kenji());
  }

  private static Callable<?> followBack(Cast cast) {
    return () -> cast.circle().follow(cast.kenji(), cast.mira());
  }

  private static Callable<?> block(Cast cast) {
    return () -> cast.circle().block(cast.mira(), cast.kenji());
  }

  private static Callable<?> blockBack(Cast cast) {
    return () -> cast.circle().block(cast.kenji(), cast.mira());
  }

  private static Callable<?> accept(Cast cast, FollowRequestId id) {
    return () -> cast.circle().accept(cast.kenji(), id);
  }

  private static Callable<?> ignore(Cast cast, FollowRequestId id) {
    return () -> cast.circle().ignore(cast.kenji(), id);
  }

  private static Callable<?> setPrivacy(Cast cast, PrivacySettings settings) {
    return () -> {
      cast.circle().setPrivacy(cast.kenji(), settings);
      return settings;
    };
  }
}
