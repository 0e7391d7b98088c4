package dev.aviary.application.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.relationship.Block;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Relationships} keeps. */
public abstract class RelationshipsContract extends MessagingFixture {

  private static final AccountId NOBODY = new AccountId(Long.MAX_VALUE);

  @Test
  void between_strangers_isNothing() {
    assertThat(between(mira, kenji))
        .isEqualTo(new Relationship(pair(mira, kenji), Stance.STRANGER, Stance.STRANGER));
  }

  @Test
  void between_unknownAccount_isEmptyLockedOrNot() {
    assertThat(in(() -> port().between(pair(mira, NOBODY)))).isEmpty();
    assertThat(in(() -> port().lock(pair(mira, NOBODY)))).isEmpty();
  }

  @Test
  void between_eitherSidesPrivacy_isItsOwn() {
    circle().setPrivacy(mira, Circle.HEARS_WHOM_IT_FOLLOWS);
    circle().setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);

    assertThat(between(mira, kenji).of(mira).privacy()).isEqualTo(Circle.HEARS_WHOM_IT_FOLLOWS);
    assertThat(between(mira, kenji).of(kenji).privacy()).isEqualTo(Circle.WANTS_TO_BE_ASKED);
    assertThat(between(mira, olga).of(olga).privacy()).isEqualTo(PrivacySettings.OPEN);
  }

  @Test
  void save_eachChangeOfEitherSide_isReadBackAndLocked() {
    for (AccountId side : List.of(mira, kenji)) {
      AccountId other = pair(mira, kenji).partnerOf(side);
      assertReadBack(it -> follow(side, it), stance -> stance.follow().isPresent(), side);
      assertReadBack(it -> it.letGo(side), stance -> stance.follow().isEmpty(), side);
      circle().setPrivacy(other, Circle.WANTS_TO_BE_ASKED);
      assertReadBack(it -> follow(side, it), stance -> stance.request().isPresent(), side);
      assertReadBack(it -> it.letGo(side), stance -> stance.request().isEmpty(), side);
      assertReadBack(it -> follow(side, it), stance -> stance.request().isPresent(), side);
      assertReadBack(
          it -> it.accept(it.of(side).request().orElseThrow().accept(other, SENT)),
          stance -> stance.follow().isPresent(),
          side);
      assertReadBack(it -> it.block(side, SENT), stance -> stance.block().isPresent(), side);
      assertReadBack(it -> it.unblock(side), stance -> stance.block().isEmpty(), side);
    }
  }

  @Test
  void save_followsBothWays_areTwoAndEndTogetherByABlock() {
    change(mira, kenji, it -> follow(mira, it));
    change(mira, kenji, it -> follow(kenji, it));

    assertThat(between(mira, kenji).of(mira).follow()).contains(new Follow(mira, kenji, SENT));
    assertThat(between(mira, kenji).of(kenji).follow()).contains(new Follow(kenji, mira, SENT));
    assertThat(counts(mira)).isEqualTo(new FollowCounts(1, 1, 0));
    assertThat(counts(kenji)).isEqualTo(new FollowCounts(1, 1, 0));

    change(mira, kenji, it -> it.block(kenji, SENT));
    assertThat(between(mira, kenji).of(mira)).isEqualTo(Stance.STRANGER);
    assertThat(between(mira, kenji).of(kenji).block()).contains(new Block(kenji, mira, SENT));
    assertThat(counts(mira)).isEqualTo(FollowCounts.NONE);
    assertThat(counts(kenji)).isEqualTo(FollowCounts.NONE);
  }

  @Test
  void save_requestsBothWays_areTwoAndEndTogetherByABlock() {
    circle().setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    circle().setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    change(mira, kenji, it -> follow(mira, it));
    change(mira, kenji, it -> follow(kenji, it));

    assertThat(counts(mira)).isEqualTo(new FollowCounts(0, 0, 1));
    assertThat(counts(kenji)).isEqualTo(new FollowCounts(0, 0, 1));

    change(mira, kenji, it -> it.block(mira, SENT));
    assertThat(between(mira, kenji).of(kenji)).isEqualTo(Stance.stranger(Circle.WANTS_TO_BE_ASKED));
    assertThat(counts(mira)).isEqualTo(FollowCounts.NONE);
    assertThat(counts(kenji)).isEqualTo(FollowCounts.NONE);
  }

  @Test
  void save_blocksOfBothSides_areTwoAndEndOneByOne() {
    change(mira, kenji, it -> it.block(mira, SENT));
    change(mira, kenji, it -> it.block(kenji, SENT));
    change(mira, kenji, it -> it.unblock(mira));

    assertThat(between(mira, kenji).of(mira).blocks()).isFalse();
    assertThat(between(mira, kenji).of(kenji).blocks()).isTrue();
  }

  @Test
  void save_endOfOneFollow_leavesTheOthers() {
    assertEndsAlone(PrivacySettings.OPEN, this::follow, (by, it) -> it.letGo(by));

    assertThat(counts(mira)).isEqualTo(new FollowCounts(0, 1, 0));
    assertThat(counts(kenji)).isEqualTo(new FollowCounts(1, 0, 0));
  }

  @Test
  void save_endOfOneRequest_leavesTheOthers() {
    assertEndsAlone(Circle.WANTS_TO_BE_ASKED, this::follow, (by, it) -> it.letGo(by));

    assertThat(counts(mira)).isEqualTo(FollowCounts.NONE);
    assertThat(counts(kenji)).isEqualTo(new FollowCounts(0, 0, 1));
  }

  @Test
  void save_endOfOneBlock_leavesTheOthers() {
    assertEndsAlone(
        PrivacySettings.OPEN, (by, it) -> it.block(by, SENT), (by, it) -> it.unblock(by));
  }

  @Test
  void save_undone_leavesNeitherTheChangeNorTheCount() {
    assertThatThrownBy(
            () ->
                change(
                    mira,
                    kenji,
                    before -> {
                      port().save(before, follow(mira, before));
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(between(mira, kenji).of(mira).follows()).isFalse();
    assertThat(counts(mira)).isEqualTo(FollowCounts.NONE);
    assertThat(counts(kenji)).isEqualTo(FollowCounts.NONE);
  }

  @Test
  void nextRequestId_eachTime_isAboveThoseBefore() {
    long first = in(() -> port().nextRequestId()).value();
    long second = in(() -> port().nextRequestId()).value();

    assertThat(first).isPositive();
    assertThat(second).isGreaterThan(first);
  }

  @Test
  void findRequest_whileItWaits_isThatRequest() {
    circle().setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    var request = change(mira, kenji, it -> follow(mira, it)).of(mira).request();

    assertThat(request).isPresent();
    assertThat(find(request.orElseThrow().id())).isEqualTo(request);
  }

  @Test
  void findRequest_onceItEnded_isEmpty() {
    circle().setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);

    assertGoneAfter(it -> it.letGo(mira));
    assertGoneAfter(it -> it.ignore(request(it).ignore(kenji)));
    assertGoneAfter(it -> it.accept(request(it).accept(kenji, SENT)));
    assertGoneAfter(it -> it.block(mira, SENT));
    assertGoneAfter(it -> it.block(kenji, SENT));
  }

  @Test
  void findRequest_unknown_isEmpty() {
    assertThat(find(new FollowRequestId(Long.MAX_VALUE))).isEmpty();
  }

  /** Mira does it to both others, and Olga to Kenji; then Mira ends it with Kenji. */
  private void assertEndsAlone(
      PrivacySettings settings,
      BiFunction<AccountId, Relationship, Relationship> begin,
      BiFunction<AccountId, Relationship, Relationship> end) {
    circle().setPrivacy(kenji, settings);
    circle().setPrivacy(olga, settings);
    change(mira, kenji, it -> begin.apply(mira, it));
    Relationship withOlga = change(mira, olga, it -> begin.apply(mira, it));
    Relationship ofOlga = change(olga, kenji, it -> begin.apply(olga, it));

    Relationship after = change(mira, kenji, it -> end.apply(mira, it));

    assertThat(between(mira, kenji)).isEqualTo(after);
    assertThat(between(mira, olga)).isEqualTo(withOlga);
    assertThat(between(olga, kenji)).isEqualTo(ofOlga);
  }

  private void assertGoneAfter(UnaryOperator<Relationship> end) {
    var id = request(change(mira, kenji, it -> follow(mira, it))).id();
    change(mira, kenji, end);

    assertThat(find(id)).isEmpty();
    change(mira, kenji, it -> it.letGo(mira).unblock(mira).unblock(kenji));
  }

  private void assertReadBack(
      UnaryOperator<Relationship> step, Predicate<Stance> expected, AccountId side) {
    Relationship after = change(mira, kenji, step);

    assertThat(after.of(side)).matches(expected);
    assertThat(between(mira, kenji)).isEqualTo(after);
    assertThat(in(() -> port().lock(pair(mira, kenji)))).contains(after);
  }

  private Relationship change(AccountId one, AccountId other, UnaryOperator<Relationship> step) {
    return in(
        () -> {
          Relationship before = port().lock(pair(one, other)).orElseThrow();
          Relationship after = step.apply(before);
          port().save(before, after);
          return after;
        });
  }

  private Relationship follow(AccountId by, Relationship before) {
    var permit = new ContactPolicy().permitFollow(by, before).orElseThrow();
    return before.follow(permit, port()::nextRequestId, SENT);
  }

  private FollowRequest.Pending request(Relationship relationship) {
    return relationship.of(mira).request().orElseThrow();
  }

  private Relationship between(AccountId one, AccountId other) {
    return in(() -> port().between(pair(one, other))).orElseThrow();
  }

  private Optional<FollowRequest.Pending> find(FollowRequestId id) {
    return in(() -> port().findRequest(id));
  }

  private FollowCounts counts(AccountId account) {
    return in(() -> stores().accounts().find(account)).orElseThrow().follows();
  }

  private Relationships port() {
    return stores().relationships();
  }
}
