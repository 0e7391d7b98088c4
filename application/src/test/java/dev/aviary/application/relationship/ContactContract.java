package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

/** What blocks, follows and privacy mean for messages, on whatever store. */
public abstract class ContactContract extends MessagingFixture {

  @Test
  void send_blockedEitherWay_isRefusedUntilItEnds() {
    circle().block(kenji, mira);
    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(mira, kenji, "text"));
    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(kenji, mira, "text"));
    assertThat(chats(mira)).isEmpty();

    circle().block(kenji, mira);
    messenger().send(mira, kenji, "text");
    assertThat(chats(kenji)).hasSize(1);
  }

  @Test
  void send_recipientHearsWhomItFollows_isRefusedUntilItFollows() {
    circle().setPrivacy(kenji, Circle.HEARS_WHOM_IT_FOLLOWS);
    circle().follow(mira, kenji);
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, "text"));
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(kenji, mira, "text"));

    circle().follow(kenji, mira);
    messenger().send(mira, kenji, "text");
    assertThat(chats(kenji)).hasSize(1);
  }

  @Test
  void send_recipientHearsWhomItFollowsAndAskedTo_isRefusedUntilItIsAccepted() {
    circle().setPrivacy(kenji, Circle.HEARS_WHOM_IT_FOLLOWS);
    circle().setPrivacy(mira, Circle.WANTS_TO_BE_ASKED);
    var request = circle().ask(kenji, mira);
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, "text"));

    circle().accept(mira, request);
    messenger().send(mira, kenji, "text");
    assertThat(chats(kenji)).hasSize(1);
  }

  @Test
  void send_followEndedByABlockSinceEnded_isRefused() {
    circle().setPrivacy(kenji, Circle.HEARS_WHOM_IT_FOLLOWS);
    circle().follow(kenji, mira);
    messenger().send(mira, kenji, "text");

    circle().block(mira, kenji);
    circle().block(mira, kenji);

    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, "text"));
  }

  @Test
  void send_notPermittedAndBlocked_isRefusedForThePermission() {
    circle().setPrivacy(kenji, Circle.HEARS_WHOM_IT_FOLLOWS);
    circle().block(kenji, mira);

    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, ""));
  }

  @Test
  void send_againByNameOnceBlocked_answersTheFirst() {
    var first = messenger().send(mira, kenji, "text", "name");
    circle().block(kenji, mira);

    assertThat(messenger().send(mira, kenji, "text", "name")).isEqualTo(first);
  }
}
