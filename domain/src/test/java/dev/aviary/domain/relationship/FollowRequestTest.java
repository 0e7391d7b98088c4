package dev.aviary.domain.relationship;

import static dev.aviary.domain.relationship.Stances.KENJI;
import static dev.aviary.domain.relationship.Stances.LATER;
import static dev.aviary.domain.relationship.Stances.MIRA;
import static dev.aviary.domain.relationship.Stances.OLGA;
import static dev.aviary.domain.relationship.Stances.RESERVED;
import static dev.aviary.domain.relationship.Stances.THEN;
import static dev.aviary.domain.relationship.Stances.asking;
import static dev.aviary.domain.relationship.Stances.between;
import static dev.aviary.domain.relationship.Stances.following;
import static dev.aviary.domain.relationship.Stances.request;
import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What becomes of a request to follow. */
class FollowRequestTest {

  private static final FollowRequest.Pending ASKED = request(MIRA);
  private static final Relationship WAITING = between(asking(MIRA), Stance.stranger(RESERVED));
  private static final Relationship BOTH_WAITING = between(asking(MIRA), asking(KENJI));

  /** Withdrawn and asked again at the same moment: nothing but the number tells the two apart. */
  private static final Relationship ASKED_AGAIN =
      between(
          new Stance(
              Optional.empty(),
              Optional.of(request(35, MIRA)),
              Optional.empty(),
              PrivacySettings.OPEN),
          Stance.stranger(RESERVED));

  @Test
  void accept_byItsAddressee_becomesAFollowOfThatMoment() {
    var accepted = ASKED.accept(KENJI, LATER);

    assertThat(accepted.request()).isEqualTo(ASKED);
    assertThat(accepted.follow()).isEqualTo(new Follow(MIRA, KENJI, LATER));
  }

  @Test
  void accept_byItsRequesterOrAnother_isRefused() {
    assertInvalid(() -> ASKED.accept(MIRA, LATER));
    assertInvalid(() -> ASKED.accept(OLGA, LATER));
  }

  @Test
  void ignore_byItsAddressee_isDone() {
    assertThat(ASKED.ignore(KENJI).request()).isEqualTo(ASKED);
  }

  @Test
  void ignore_byItsRequesterOrAnother_isRefused() {
    assertInvalid(() -> ASKED.ignore(MIRA));
    assertInvalid(() -> ASKED.ignore(OLGA));
  }

  @Test
  void accepted_whileItWaits_makesWayForTheFollow() {
    Relationship after = WAITING.accept(ASKED.accept(KENJI, LATER));

    assertThat(after.of(MIRA))
        .isEqualTo(
            new Stance(
                Optional.of(new Follow(MIRA, KENJI, LATER)),
                Optional.empty(),
                Optional.empty(),
                PrivacySettings.OPEN));
    assertThat(after.of(KENJI)).isEqualTo(Stance.stranger(RESERVED));
  }

  @Test
  void ignored_whileItWaits_leavesNothing() {
    assertThat(WAITING.ignore(ASKED.ignore(KENJI)))
        .isEqualTo(between(Stance.STRANGER, Stance.stranger(RESERVED)));
  }

  @Test
  void answered_whileTheOtherWaitsToo_leavesThatOne() {
    assertThat(BOTH_WAITING.accept(ASKED.accept(KENJI, THEN)))
        .isEqualTo(between(following(MIRA), asking(KENJI)));
    assertThat(BOTH_WAITING.ignore(ASKED.ignore(KENJI)))
        .isEqualTo(between(Stance.STRANGER, asking(KENJI)));
  }

  @Test
  void answered_onceWithdrawn_isRefused() {
    assertNotAnswered(WAITING.letGo(MIRA));
  }

  @Test
  void answered_onceWithdrawnAndAskedAgain_isRefused() {
    assertNotAnswered(ASKED_AGAIN);
  }

  @Test
  void answered_theOneAskedAgain_isDone() {
    var again = request(35, MIRA);

    assertThat(ASKED_AGAIN.accept(again.accept(KENJI, LATER)).of(MIRA).follows()).isTrue();
    assertThat(ASKED_AGAIN.ignore(again.ignore(KENJI)).of(MIRA).asks()).isFalse();
  }

  @Test
  void answered_twice_isRefused() {
    assertNotAnswered(WAITING.accept(ASKED.accept(KENJI, LATER)));
    assertNotAnswered(WAITING.ignore(ASKED.ignore(KENJI)));
  }

  @Test
  void answered_onceEitherBlocks_isRefused() {
    assertNotAnswered(WAITING.block(MIRA, LATER));
    assertNotAnswered(WAITING.block(KENJI, LATER));
  }

  @Test
  void answered_whereOnlyTheOtherAsks_isRefused() {
    assertNotAnswered(between(Stance.STRANGER, asking(KENJI)));
  }

  @Test
  void answered_inTheRelationshipWithAnotherAddressee_isRefused() {
    var elsewhere = requestOf(MIRA, OLGA);

    assertInvalid(() -> WAITING.accept(elsewhere.accept(OLGA, LATER)));
    assertInvalid(() -> WAITING.ignore(elsewhere.ignore(OLGA)));
  }

  @Test
  void answered_inARelationshipWithoutTheRequester_isRefused() {
    var elsewhere = requestOf(OLGA, KENJI);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> WAITING.accept(elsewhere.accept(KENJI, LATER)));
    assertThatIllegalArgumentException().isThrownBy(() -> WAITING.ignore(elsewhere.ignore(KENJI)));
  }

  private static FollowRequest.Pending requestOf(AccountId requester, AccountId addressee) {
    return new FollowRequest.Pending(ASKED.id(), requester, addressee, THEN);
  }

  private static void assertNotAnswered(Relationship now) {
    assertInvalid(() -> now.accept(ASKED.accept(KENJI, LATER)));
    assertInvalid(() -> now.ignore(ASKED.ignore(KENJI)));
  }

  private static void assertInvalid(Runnable attempt) {
    assertRefused(ErrorCode.FOLLOW_REQUEST_INVALID, attempt::run);
  }
}
