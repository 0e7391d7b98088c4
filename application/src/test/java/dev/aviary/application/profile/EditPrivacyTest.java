package dev.aviary.application.profile;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.relationship.Circle;
import dev.aviary.application.shared.World;
import dev.aviary.domain.relationship.FollowCounts;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

class EditPrivacyTest {

  private final World world = new World();
  private final Circle circle = world.circle;
  private final AccountId mira = world.join("mira");
  private final AccountId kenji = world.join("kenji");

  @Test
  void read_newAccount_isOpen() {
    assertThat(circle.privacy(mira)).isEqualTo(PrivacySettings.OPEN);
  }

  @Test
  void replace_all_isReadBackForThatAccountAlone() {
    circle.setPrivacy(mira, Circle.RESERVED);

    assertThat(circle.privacy(mira)).isEqualTo(Circle.RESERVED);
    assertThat(circle.privacy(kenji)).isEqualTo(PrivacySettings.OPEN);
  }

  @Test
  void replace_twice_isTheLater() {
    circle.setPrivacy(mira, Circle.RESERVED);
    circle.setPrivacy(mira, PrivacySettings.OPEN);

    assertThat(circle.privacy(mira)).isEqualTo(PrivacySettings.OPEN);
  }

  @Test
  void replace_whoFollowsOrWaits_goesOn() {
    AccountId olga = world.join("olga");
    circle.follow(kenji, mira);
    circle.setPrivacy(mira, Circle.RESERVED);
    var request = circle.ask(olga, mira);
    circle.setPrivacy(mira, PrivacySettings.OPEN);

    assertThat(circle.counts(mira)).isEqualTo(new FollowCounts(1, 0, 1));
    assertThat(circle.waiting(mira)).containsExactly(request);
  }

  @Test
  void read_unknown_isRefused() {
    assertRefused(ErrorCode.ACCOUNT_UNKNOWN, () -> circle.privacy(new AccountId(99)));
  }
}
