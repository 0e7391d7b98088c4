package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.aviary.application.relationship.port.in.ListFollows.Entry;
import dev.aviary.application.relationship.port.out.FollowLists;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListFollowsTest {

  private static final AccountId NOBODY = new AccountId(99);

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");
  private final AccountId olga = world.join("olga");

  @Test
  void lists_ofAnOpenAccount_areForEveryone() {
    circle.follow(mira, kenji);
    circle.follow(olga, kenji);
    circle.follow(kenji, mira);

    for (AccountId viewer : List.of(mira, kenji, olga)) {
      assertThat(ids(circle.followers(viewer, kenji))).containsExactly(olga, mira);
      assertThat(ids(circle.following(viewer, kenji))).containsExactly(mira);
    }
  }

  @Test
  void lists_ofOneWhoShowsThemToFollowers_areForThoseAndItself() {
    circle.setPrivacy(kenji, Circle.SHOWS_ITSELF_TO_FOLLOWERS);
    circle.follow(mira, kenji);

    assertThat(ids(circle.followers(mira, kenji))).containsExactly(mira);
    assertThat(ids(circle.followers(kenji, kenji))).containsExactly(mira);
    assertThat(circle.following(mira, kenji)).isEmpty();
    assertThat(circle.following(kenji, kenji)).isEmpty();
    assertClosed(olga, kenji);
  }

  @Test
  void lists_partedByABlock_areClosedEitherWayUntilItEnds() {
    circle.block(kenji, mira);
    assertClosed(mira, kenji);
    assertClosed(kenji, mira);

    circle.block(kenji, mira);
    assertThat(circle.followers(mira, kenji)).isEmpty();
    assertThat(circle.following(kenji, mira)).isEmpty();
  }

  @Test
  void lists_ofAnUnknownAccount_areRefused() {
    assertRefused(ErrorCode.FOLLOWS_UNKNOWN, () -> circle.followers(mira, NOBODY));
    assertRefused(ErrorCode.FOLLOWS_UNKNOWN, () -> circle.following(mira, NOBODY));
  }

  @Test
  void rows_ofAPage_sayWhatTheViewerIsToEach() {
    circle.follow(olga, kenji);
    circle.follow(mira, kenji);
    circle.follow(mira, olga);
    circle.follow(kenji, olga);
    circle.follow(kenji, mira);

    assertThat(circle.followers(mira, kenji))
        .extracting(ListFollowsTest::id, Entry::own, Entry::followed)
        .containsExactly(tuple(mira, true, false), tuple(olga, false, true));
    assertThat(circle.following(mira, kenji))
        .extracting(ListFollowsTest::id, Entry::own, Entry::followed)
        .containsExactly(tuple(mira, true, false), tuple(olga, false, true));
    assertThat(circle.followers(kenji, kenji))
        .extracting(ListFollowsTest::id, Entry::own, Entry::followed)
        .containsExactly(tuple(mira, false, true), tuple(olga, false, true));
  }

  @Test
  void rows_ofAccountsThatShowThemselvesToFollowers_areAsClosedAsTheirProfiles() {
    circle.setPrivacy(olga, Circle.SHOWS_ITSELF_TO_FOLLOWERS);
    circle.follow(olga, kenji);

    assertThat(circle.followers(mira, kenji).getFirst().profile())
        .isEqualTo(new Profile.Closed(account(olga).identity()));
    assertThat(circle.followers(olga, kenji).getFirst().profile())
        .isEqualTo(new Profile.Open(account(olga)));

    circle.follow(mira, olga);
    assertThat(circle.followers(mira, kenji).getFirst().profile())
        .isEqualTo(new Profile.Open(account(olga)));
  }

  @Test
  void pages_ofEitherList_goOnFromTheirLastRow() {
    circle.follow(mira, kenji);
    circle.follow(olga, kenji);
    circle.follow(kenji, mira);
    circle.follow(kenji, olga);

    List<Entry> followers = circle.followers(mira, kenji, Optional.empty(), 1);
    List<Entry> following = circle.following(mira, kenji, Optional.empty(), 1);
    assertThat(ids(followers)).containsExactly(olga);
    assertThat(ids(following)).containsExactly(olga);

    assertThat(ids(circle.followers(mira, kenji, last(followers), 1))).containsExactly(mira);
    assertThat(ids(circle.following(mira, kenji, last(following), 1))).containsExactly(mira);
  }

  @Test
  void requests_ofEach_areItsOwn() {
    circle.setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    var first = circle.ask(mira, kenji);
    var second = circle.ask(olga, kenji);

    assertThat(circle.waiting(kenji)).containsExactly(second, first);
    assertThat(circle.waiting(mira)).isEmpty();
    assertThat(circle.requests(kenji, Optional.empty(), 1)).hasSize(1);
    assertThat(circle.requests(kenji, Optional.of(second), 1))
        .extracting(it -> it.request().id(), it -> it.requester())
        .containsExactly(tuple(first, FollowLists.Requester.of(account(mira))));
  }

  private void assertClosed(AccountId viewer, AccountId of) {
    assertRefused(ErrorCode.PROFILE_CLOSED, () -> circle.followers(viewer, of));
    assertRefused(ErrorCode.PROFILE_CLOSED, () -> circle.following(viewer, of));
  }

  private Account account(AccountId id) {
    return world.accounts.find(id).orElseThrow();
  }

  private static List<AccountId> ids(List<Entry> rows) {
    return rows.stream().map(ListFollowsTest::id).toList();
  }

  private static Optional<FollowId> last(List<Entry> page) {
    return Optional.of(page.getLast().position());
  }

  private static AccountId id(Entry row) {
    return row.profile().identity().id();
  }
}
