package dev.aviary.application.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.relationship.port.out.FollowLists.Listed;
import dev.aviary.application.relationship.port.out.FollowLists.Requester;
import dev.aviary.application.relationship.port.out.FollowLists.Waiting;
import dev.aviary.domain.profile.Viewer;
import dev.aviary.domain.relationship.FollowId;
import dev.aviary.domain.relationship.FollowRequest;
import dev.aviary.domain.relationship.FollowRequestId;
import dev.aviary.domain.shared.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of {@link dev.aviary.application.relationship.port.out.FollowLists}
 * keeps.
 */
public abstract class FollowListsContract extends MessagingFixture {

  private static final int WHOLE = 100;

  private List<AccountId> crowd = List.of();

  @BeforeEach
  void gather() {
    crowd = List.of(join("a"), join("b"), join("c"), join("d"), join("e"));
  }

  @Test
  void followers_ofSeveral_areNewestFirst() {
    crowd.forEach(it -> circle().follow(it, mira));
    circle().follow(mira, olga);
    circle().follow(olga, kenji);

    assertThat(accounts(followers(mira, mira))).isEqualTo(crowd.reversed());
    assertThat(positions(followers(mira, mira))).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void following_several_areNewestFirst() {
    crowd.forEach(it -> circle().follow(mira, it));
    circle().follow(olga, mira);
    circle().follow(kenji, olga);

    assertThat(accounts(following(mira, mira))).isEqualTo(crowd.reversed());
    assertThat(positions(following(mira, mira))).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void followers_ofWhomNobodyFollows_areNone() {
    circle().follow(mira, kenji);

    assertThat(followers(mira, mira)).isEmpty();
    assertThat(following(kenji, kenji)).isEmpty();
  }

  @Test
  void lists_pagedFromEachLastPosition_areTheWholeList() {
    crowd.forEach(it -> circle().follow(it, mira));
    crowd.forEach(it -> circle().follow(mira, it));
    var newestFirst = crowd.reversed();
    var pages =
        List.of(newestFirst.subList(0, 2), newestFirst.subList(2, 4), newestFirst.subList(4, 5));

    assertThat(pages(before -> followLists().followers(mira, kenji, before, 2))).isEqualTo(pages);
    assertThat(pages(before -> followLists().following(mira, kenji, before, 2))).isEqualTo(pages);
  }

  @Test
  void following_pagedWhileThePositionAndRowsBelowGo_missesNothing() {
    crowd.forEach(it -> circle().follow(mira, it));
    var page = in(() -> followLists().following(mira, mira, Optional.empty(), 2));

    circle().follow(mira, crowd.get(3));
    circle().follow(mira, crowd.get(1));
    circle().follow(mira, olga);

    assertThat(accounts(in(() -> followLists().following(mira, mira, last(page), WHOLE))))
        .containsExactly(crowd.get(2), crowd.get(0));
  }

  @Test
  void followers_whoFollowAgain_areNewestAgain() {
    crowd.forEach(it -> circle().follow(it, mira));
    circle().follow(crowd.getFirst(), mira);
    circle().follow(crowd.getFirst(), mira);

    assertThat(accounts(followers(mira, mira)).getFirst()).isEqualTo(crowd.getFirst());
    assertThat(followers(mira, mira)).hasSize(crowd.size());
  }

  @Test
  void followers_partedFromTheViewerByABlock_areLeftOutAndNotMissedInThePage() {
    crowd.forEach(it -> circle().follow(it, mira));
    crowd.forEach(it -> circle().follow(mira, it));
    circle().block(kenji, crowd.get(4));
    circle().block(crowd.get(2), kenji);
    var left = List.of(crowd.get(3), crowd.get(1), crowd.get(0));

    assertThat(accounts(followers(mira, kenji))).isEqualTo(left);
    assertThat(accounts(following(mira, kenji))).isEqualTo(left);
    assertThat(accounts(in(() -> followLists().followers(mira, kenji, Optional.empty(), 2))))
        .isEqualTo(left.subList(0, 2));
    assertThat(accounts(followers(mira, olga))).isEqualTo(crowd.reversed());
    assertThat(accounts(following(mira, olga))).isEqualTo(crowd.reversed());
  }

  @Test
  void followers_eachAsTheViewerStandsToThem_isMarked() {
    AccountId followed = crowd.get(0);
    AccountId asked = crowd.get(1);
    AccountId follower = crowd.get(2);
    for (AccountId it : List.of(followed, asked, follower, kenji)) {
      circle().follow(it, mira);
      circle().follow(mira, it);
    }
    circle().setPrivacy(asked, Circle.WANTS_TO_BE_ASKED);
    circle().follow(kenji, followed);
    circle().follow(kenji, asked);
    circle().follow(follower, kenji);

    var viewers =
        List.of(
            Viewer.SELF,
            new Viewer(false, false, false),
            new Viewer(false, false, false),
            new Viewer(false, true, false));
    assertThat(followers(mira, kenji)).extracting(Listed::viewer).isEqualTo(viewers);
    assertThat(following(mira, kenji)).extracting(Listed::viewer).isEqualTo(viewers);
  }

  @Test
  void followers_each_isTheWholeAccount() {
    circle().follow(kenji, mira);

    assertThat(followers(mira, olga).getFirst().account())
        .isEqualTo(in(() -> stores().accounts().find(kenji)).orElseThrow());
    assertThat(following(kenji, olga).getFirst().account())
        .isEqualTo(in(() -> stores().accounts().find(mira)).orElseThrow());
  }

  @Test
  void requests_thatWait_areNewestFirstWithWhoAsks() {
    circle().setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    circle().setPrivacy(kenji, Circle.WANTS_TO_BE_ASKED);
    var first = circle().ask(olga, mira);
    var second = circle().ask(kenji, mira);
    circle().ask(olga, kenji);

    var waiting = requests(mira, Optional.empty(), WHOLE);
    assertThat(waiting).extracting(it -> it.request().id()).containsExactly(second, first);
    assertThat(waiting)
        .extracting(Waiting::requester)
        .containsExactly(
            Requester.of(in(() -> stores().accounts().find(kenji)).orElseThrow()),
            Requester.of(in(() -> stores().accounts().find(olga)).orElseThrow()));
    assertThat(waiting)
        .extracting(Waiting::request)
        .allMatch(it -> it.addressee().equals(mira) && it.since().isAfter(SENT));
    assertThat(requests(olga, Optional.empty(), WHOLE)).isEmpty();
  }

  @Test
  void requests_pagedWhileThePositionIsAnswered_missNothing() {
    circle().setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    var ids = crowd.stream().map(it -> circle().ask(it, mira)).toList();

    assertThat(ids(requests(mira, Optional.empty(), 2))).isEqualTo(ids.reversed().subList(0, 2));
    circle().accept(mira, ids.get(3));
    circle().ignore(mira, ids.get(1));
    assertThat(ids(requests(mira, Optional.of(ids.get(3)), WHOLE)))
        .containsExactly(ids.get(2), ids.get(0));
    assertThat(requests(mira, Optional.of(ids.get(0)), WHOLE)).isEmpty();
  }

  private List<List<AccountId>> pages(Function<Optional<FollowId>, List<Listed>> list) {
    List<List<AccountId>> pages = new ArrayList<>();
    List<Listed> page = in(() -> list.apply(Optional.empty()));
    while (!page.isEmpty()) {
      pages.add(accounts(page));
      Optional<FollowId> last = last(page);
      page = in(() -> list.apply(last));
    }
    return pages;
  }

  private List<Listed> followers(AccountId of, AccountId viewer) {
    return in(() -> followLists().followers(of, viewer, Optional.empty(), WHOLE));
  }

  private List<Listed> following(AccountId of, AccountId viewer) {
    return in(() -> followLists().following(of, viewer, Optional.empty(), WHOLE));
  }

  private List<Waiting> requests(AccountId addressee, Optional<FollowRequestId> before, int limit) {
    return in(() -> followLists().requests(addressee, before, limit));
  }

  private static Optional<FollowId> last(List<Listed> page) {
    return Optional.of(page.getLast().position());
  }

  private static List<AccountId> accounts(List<Listed> page) {
    return page.stream().map(it -> it.account().id()).toList();
  }

  private static List<Long> positions(List<Listed> page) {
    return page.stream().map(it -> it.position().value()).toList();
  }

  private static List<FollowRequestId> ids(List<Waiting> page) {
    return page.stream().map(Waiting::request).map(FollowRequest.Pending::id).toList();
  }
}
