package dev.aviary.adapters.persistence.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.persistence.shared.AtOnce;
import dev.aviary.adapters.persistence.shared.PostgresResource;
import dev.aviary.adapters.persistence.shared.RoundTrips;
import dev.aviary.application.profile.port.in.ViewProfile.View;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.relationship.port.in.ListFollows.Entry;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What reading costs, what it sees while others write, and that nobody waits for no reason. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PanacheFollowReadsTest extends PanacheRaces {

  private static final int MANY = 20;
  private static final int TOGGLES = 150;

  @Test
  void pages_ofAnyLength_takeOneStatement() {
    gather(MANY);

    for (int size : new int[] {1, MANY}) {
      assertStatements(
          1, () -> in(() -> followLists().followers(mira, kenji, Optional.empty(), size)), size);
      assertStatements(
          1, () -> in(() -> followLists().following(mira, kenji, Optional.empty(), size)), size);
      assertStatements(
          1, () -> in(() -> followLists().requests(olga, Optional.empty(), size)), size);
    }
  }

  /** The start of the snapshot, the account, how it stands to the viewer, and the page. */
  @Test
  void lists_ofAnyLength_takeFourStatements() {
    gather(MANY);

    for (int size : new int[] {1, MANY}) {
      assertStatements(4, () -> circle().followers(kenji, mira, Optional.empty(), size), size);
      assertStatements(4, () -> circle().following(kenji, mira, Optional.empty(), size), size);
      assertStatements(1, () -> circle().requests(olga, Optional.empty(), size), size);
    }
  }

  @Test
  void view_howeverManyFollow_takesThreeStatements() {
    assertStatements(3, () -> List.of(circle().view(kenji, mira)), 1);

    gather(MANY);

    assertStatements(3, () -> List.of(circle().view(kenji, mira)), 1);
  }

  /** Whoever may see the list is on it: both are of one moment. */
  @Test
  void followers_whileTheViewerComesAndGoes_listItWheneverTheyAreShown() {
    circle().setPrivacy(kenji, Circle.SHOWS_ITSELF_TO_FOLLOWERS);

    whileMiraComesAndGoes(
        () -> {
          try {
            assertThat(circle().followers(mira, kenji))
                .extracting(Entry::own)
                .containsExactly(true);
            return true;
          } catch (DomainException e) {
            assertThat(e.code()).isEqualTo(ErrorCode.PROFILE_CLOSED);
            return false;
          }
        });
  }

  @Test
  void view_whileTheViewerComesAndGoes_isOpenJustWhileItCountsIt() {
    circle().setPrivacy(kenji, Circle.SHOWS_ITSELF_TO_FOLLOWERS);

    whileMiraComesAndGoes(
        () -> {
          View view = circle().view(mira, kenji);
          assertThat(view.profile() instanceof Profile.Open).isEqualTo(view.followed());
          if (view.profile() instanceof Profile.Open(var account)) {
            assertThat(account.follows().followers()).isEqualTo(1);
          }
          return view.followed();
        });
  }

  /** New rows that refer to an account, as those of a first message do, are no change of it. */
  @Test
  void lock_ofOnePair_keepsNoFirstMessageToOneOfThemWaiting() {
    var sent =
        beforeItIsOver(
            () -> circle().follow(mira, kenji),
            () -> {
              messenger().send(mira, olga, "text");
              return panache.number(
                  "SELECT count(*) FROM follows WHERE follower_id = :mira",
                  Map.of("mira", mira.value()));
            });

    assertThat(result(sent)).isZero();
  }

  private void whileMiraComesAndGoes(Supplier<Boolean> look) {
    CountDownLatch gone = new CountDownLatch(1);
    Callable<Integer> comeAndGo =
        () -> {
          try {
            for (int i = 0; i < TOGGLES; i++) {
              circle().follow(mira, kenji);
            }
            return 0;
          } finally {
            gone.countDown();
          }
        };
    Callable<Integer> looks =
        () -> {
          int shown = 0;
          while (gone.getCount() > 0) {
            shown += look.get() ? 1 : 0;
          }
          return shown;
        };
    assertThat(AtOnce.run(List.of(comeAndGo, looks)).getLast()).isPositive();
  }

  /** So many follow Mira and are followed by her, and ask Olga. */
  private void gather(int count) {
    circle().setPrivacy(olga, Circle.WANTS_TO_BE_ASKED);
    for (int i = 0; i < count; i++) {
      var one = join("one");
      circle().follow(one, mira);
      circle().follow(mira, one);
      circle().follow(one, olga);
    }
  }

  private void assertStatements(int expected, Supplier<List<?>> reading, int rows) {
    List<String> sent = RoundTrips.during(() -> assertThat(reading.get()).hasSize(rows));
    assertThat(sent).filteredOn(it -> !it.equals("COMMIT")).hasSize(expected);
  }
}
