package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.LATER;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.RESERVED;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.blocking;
import static dev.aviary.domain.relationship.Stances.following;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Following, asking to, and letting go of either. */
class FollowTest {

  private static final Stance STRANGER = Stance.STRANGER;
  private static final Stance RESERVED_STRANGER = Stance.stranger(RESERVED);
  private static final FollowRequestId NUMBER = new FollowRequestId(35);

  @Test
  void follow_oneWhoIsOpen_followsWithoutARequest() {
    Relationship after = follow(MIRA, between(STRANGER, asking(KENJI)));

    assertThat(after.of(MIRA))
        .returns(Optional.of(new Follow(MIRA, KENJI, LATER)), Stance::follow)
        .returns(Optional.empty(), Stance::request);
    assertThat(after.of(KENJI)).isEqualTo(asking(KENJI));
  }

  @Test
  void follow_oneWhoWantsToBeAsked_asksWithoutAFollow() {
    Relationship after = follow(KENJI, between(RESERVED_STRANGER, STRANGER));

    assertThat(after.of(KENJI))
        .returns(Optional.empty(), Stance::follow)
        .returns(
            Optional.of(new FollowRequest.Pending(NUMBER, KENJI, MIRA, LATER)), Stance::request);
    assertThat(after.of(MIRA)).isEqualTo(RESERVED_STRANGER);
  }

  @Test
  void follow_byOneWhoWantsToBeAsked_followsOneWhoIsOpen() {
    Relationship after = follow(MIRA, between(RESERVED_STRANGER, STRANGER));

    assertThat(after.of(MIRA).follows()).isTrue();
    assertThat(after.of(MIRA).privacy()).isEqualTo(RESERVED);
  }

  @Test
  void follow_oneWhoIsOpen_takesNoNumber() {
    Relationship after =
        between(STRANGER, STRANGER)
            .follow(
                permit(new AccountPair(MIRA, KENJI), MIRA),
                () -> {
                  throw new AssertionError("no request is made");
                },
                LATER);

    assertThat(after.of(MIRA).follows()).isTrue();
  }

  @Test
  void follow_oneWhoHasOpenedUpSinceItAsked_followsWithoutARequest() {
    Relationship after = follow(MIRA, between(asking(MIRA), STRANGER));

    assertThat(after.of(MIRA)).returns(true, Stance::follows).returns(false, Stance::asks);
  }

  @Test
  void follow_oneWhoWantsToBeAskedWhileFollowing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> follow(MIRA, between(following(MIRA), RESERVED_STRANGER)));
  }

  @Test
  void follow_permitFromBeforeABlock_isRefused() {
    for (PrivacySettings kenjis : List.of(PrivacySettings.OPEN, RESERVED)) {
      var blockedByKenji = between(STRANGER, blocking(KENJI, kenjis));
      var blockedByMira = between(blocking(MIRA), Stance.stranger(kenjis));

      assertThatIllegalArgumentException().isThrownBy(() -> follow(MIRA, blockedByKenji));
      assertThatIllegalArgumentException().isThrownBy(() -> follow(MIRA, blockedByMira));
    }
  }

  @Test
  void follow_permitOfAnotherPair_isRefused() {
    var strangers = between(STRANGER, STRANGER);
    var permit = permit(new AccountPair(MIRA, OLGA), MIRA);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> strangers.follow(permit, () -> NUMBER, LATER));
  }

  @Test
  void letGo_following_endsItAndNothingElse() {
    assertThat(between(following(MIRA, RESERVED), following(KENJI)).letGo(MIRA))
        .isEqualTo(between(RESERVED_STRANGER, following(KENJI)));
  }

  @Test
  void letGo_asking_endsItAndNothingElse() {
    assertThat(between(asking(MIRA), asking(KENJI, RESERVED)).letGo(KENJI))
        .isEqualTo(between(asking(MIRA), RESERVED_STRANGER));
  }

  @Test
  void letGo_neither_changesNothing() {
    var parted = between(blocking(MIRA), RESERVED_STRANGER);

    assertThat(parted.letGo(MIRA)).isEqualTo(parted);
    assertThat(parted.letGo(KENJI)).isEqualTo(parted);
  }

  @Test
  void letGo_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> between(STRANGER, STRANGER).letGo(OLGA));
  }

  private static Relationship follow(AccountId from, Relationship before) {
    return before.follow(permit(before.pair(), from), () -> NUMBER, LATER);
  }

  private static ContactPermit.ToFollow permit(AccountPair pair, AccountId from) {
    return new ContactPolicy()
        .permitFollow(from, new Relationship(pair, STRANGER, STRANGER))
        .orElseThrow();
  }
}
