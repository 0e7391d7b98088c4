package dev.aviary.application.profile;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.in.ViewProfile.View;
import dev.aviary.application.relationship.Circle;
import dev.aviary.application.shared.World;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class ViewProfileTest {

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");

  @Test
  void view_another_isOpenAndNotOnesOwn() {
    assertThat(circle.view(mira, kenji)).isEqualTo(new View(open(kenji), false, false, false));
  }

  @Test
  void view_oneself_isOpenAndOnesOwnWhateverTheSettings() {
    circle.setPrivacy(mira, Circle.SHOWS_ITSELF_TO_FOLLOWERS);

    assertThat(circle.view(mira, mira)).isEqualTo(new View(open(mira), true, false, false));
  }

  @Test
  void view_byUsernameInAnotherCase_isTheSame() {
    assertThat(view(mira, "MIRA")).isEqualTo(circle.view(mira, mira));
    assertThat(view(mira, "Kenji")).isEqualTo(circle.view(mira, kenji));
  }

  @Test
  void view_onesFollow_isFollowedThatWayAlone() {
    circle.follow(mira, kenji);

    assertThat(circle.view(mira, kenji)).isEqualTo(new View(open(kenji), false, true, false));
    assertThat(circle.view(kenji, mira).followed()).isFalse();
  }

  @Test
  void view_oneWhoShowsItselfToFollowers_isClosedUntilItAccepts() {
    circle.setPrivacy(kenji, Circle.SHOWS_ITSELF_TO_FOLLOWERS);
    Profile closed = new Profile.Closed(account(kenji).identity());
    assertThat(circle.view(mira, kenji)).isEqualTo(new View(closed, false, false, false));

    circle.follow(kenji, mira);
    assertThat(circle.view(mira, kenji).profile()).isEqualTo(closed);

    circle.follow(mira, kenji);
    assertThat(circle.view(mira, kenji)).isEqualTo(new View(open(kenji), false, true, false));
  }

  @Test
  void view_oneWhoWasOnlyAsked_staysClosed() {
    circle.setPrivacy(kenji, Circle.RESERVED);
    circle.ask(mira, kenji);

    assertThat(circle.view(mira, kenji).profile()).isInstanceOf(Profile.Closed.class);
  }

  @Test
  void view_oneWhoBlocksTheViewer_isClosedAndSaysSoToTheViewerAlone() {
    circle.block(kenji, mira);

    assertThat(circle.view(mira, kenji)).isEqualTo(new View(closed(kenji), false, false, true));
    assertThat(circle.view(kenji, mira)).isEqualTo(new View(closed(mira), false, false, false));
    assertThat(circle.view(kenji, kenji).blocksViewer()).isFalse();
  }

  @Test
  void view_onceABlockEnds_isOpenAgain() {
    circle.block(kenji, mira);
    circle.block(kenji, mira);

    assertThat(circle.view(mira, kenji)).isEqualTo(new View(open(kenji), false, false, false));
  }

  @Test
  void view_unknown_isRefused() {
    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> circle.view(mira, new AccountId(99)));
    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> view(mira, "nobody"));
  }

  private View view(AccountId viewer, String username) {
    return world.viewProfile.view(viewer, new ViewProfile.ByUsername(new Username(username)));
  }

  private Profile open(AccountId id) {
    return new Profile.Open(account(id));
  }

  private Profile closed(AccountId id) {
    return new Profile.Closed(account(id).identity());
  }

  private Account account(AccountId id) {
    return world.accounts.find(id).orElseThrow();
  }
}
