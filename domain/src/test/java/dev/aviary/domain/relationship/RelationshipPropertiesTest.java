package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.RESERVED;
import static dev.aviary.domain.relationship.Stances.THEN;
import static dev.aviary.domain.relationship.Stances.between;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.AccountId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever two accounts do, in whatever order. */
class RelationshipPropertiesTest {

  enum Act {
    FOLLOW,
    LET_GO,
    ACCEPT_THE_OTHER,
    IGNORE_THE_OTHER,
    BLOCK,
    UNBLOCK
  }

  /** What an account is to the other: one of these at most at a time. */
  enum Tie {
    FOLLOWS,
    ASKS,
    BLOCKS
  }

  record Step(boolean byMira, Act act) {}

  /** Mira lets everyone follow, Kenji wants to be asked. */
  private static final Relationship STRANGERS = between(Stance.STRANGER, Stance.stranger(RESERVED));

  private final ContactPolicy policy = new ContactPolicy();

  @Property
  void anySteps_leaveWhatTheRulesSay(@ForAll("steps") List<Step> steps) {
    Relationship now = STRANGERS;
    Set<Tie> mira = EnumSet.noneOf(Tie.class);
    Set<Tie> kenji = EnumSet.noneOf(Tie.class);
    for (Step step : steps) {
      now = take(step, now);
      expect(step.act(), step.byMira() ? mira : kenji, step.byMira() ? kenji : mira, step.byMira());

      assertThat(ties(now.of(MIRA))).isEqualTo(mira).hasSizeLessThan(2);
      assertThat(ties(now.of(KENJI))).isEqualTo(kenji).hasSizeLessThan(2);
      assertThat(now.isBlocked())
          .isEqualTo(mira.contains(Tie.BLOCKS) || kenji.contains(Tie.BLOCKS));
    }
  }

  @Property
  void changeSince_anySteps_equalsARecountAndTheSumOfEach(@ForAll("steps") List<Step> steps) {
    Relationship now = STRANGERS;
    FollowCounts mira = FollowCounts.NONE;
    FollowCounts kenji = FollowCounts.NONE;
    for (Step step : steps) {
      Relationship before = now;
      now = take(step, before);
      mira = mira.plus(now.changeSince(before, MIRA));
      kenji = kenji.plus(now.changeSince(before, KENJI));

      assertThat(mira).isEqualTo(count(now, MIRA)).isEqualTo(now.changeSince(STRANGERS, MIRA));
      assertThat(kenji).isEqualTo(count(now, KENJI)).isEqualTo(now.changeSince(STRANGERS, KENJI));
    }
  }

  @Property
  void changeSince_backwards_takesBackWhatForwardsAdds(
      @ForAll("steps") List<Step> some, @ForAll("steps") List<Step> more) {
    Relationship before = take(some);
    Relationship after = take(more);

    assertThat(after.changeSince(before, MIRA).plus(before.changeSince(after, MIRA)))
        .isEqualTo(FollowCounts.NONE);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(Act.class))
        .as(Step::new)
        .list()
        .ofMaxSize(12);
  }

  private Relationship take(List<Step> steps) {
    Relationship now = STRANGERS;
    for (Step step : steps) {
      now = take(step, now);
    }
    return now;
  }

  /** As the use cases do: what is not permitted, or does not wait, is left as it is. */
  private Relationship take(Step step, Relationship now) {
    AccountId by = step.byMira() ? MIRA : KENJI;
    Stance other = now.of(now.pair().partnerOf(by));
    return switch (step.act()) {
      case FOLLOW -> now.of(by).follows() || now.of(by).asks() ? now : follow(by, now);
      case LET_GO -> now.letGo(by);
      case ACCEPT_THE_OTHER ->
          other.request().map(it -> now.accept(it.accept(by, THEN))).orElse(now);
      case IGNORE_THE_OTHER -> other.request().map(it -> now.ignore(it.ignore(by))).orElse(now);
      case BLOCK -> now.block(by, THEN);
      case UNBLOCK -> now.unblock(by);
    };
  }

  private Relationship follow(AccountId by, Relationship now) {
    return policy
        .permitFollow(by, now)
        .map(permit -> now.follow(permit, () -> new FollowRequestId(34), THEN))
        .orElse(now);
  }

  private static void expect(Act act, Set<Tie> own, Set<Tie> other, boolean mustAsk) {
    switch (act) {
      case FOLLOW -> {
        if (own.isEmpty() && !other.contains(Tie.BLOCKS)) {
          own.add(mustAsk ? Tie.ASKS : Tie.FOLLOWS);
        }
      }
      case LET_GO -> own.retainAll(Set.of(Tie.BLOCKS));
      case ACCEPT_THE_OTHER -> {
        if (other.remove(Tie.ASKS)) {
          other.add(Tie.FOLLOWS);
        }
      }
      case IGNORE_THE_OTHER -> other.remove(Tie.ASKS);
      case BLOCK -> {
        own.clear();
        own.add(Tie.BLOCKS);
        other.retainAll(Set.of(Tie.BLOCKS));
      }
      case UNBLOCK -> own.remove(Tie.BLOCKS);
    }
  }

  private static Set<Tie> ties(Stance stance) {
    Set<Tie> ties = EnumSet.noneOf(Tie.class);
    stance.follow().ifPresent(it -> ties.add(Tie.FOLLOWS));
    stance.request().ifPresent(it -> ties.add(Tie.ASKS));
    stance.block().ifPresent(it -> ties.add(Tie.BLOCKS));
    return ties;
  }

  private static FollowCounts count(Relationship now, AccountId side) {
    Set<Tie> own = ties(now.of(side));
    Set<Tie> other = ties(now.of(now.pair().partnerOf(side)));
    return new FollowCounts(
        other.contains(Tie.FOLLOWS) ? 1 : 0,
        own.contains(Tie.FOLLOWS) ? 1 : 0,
        other.contains(Tie.ASKS) ? 1 : 0);
  }
}
