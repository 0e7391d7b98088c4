package dev.aviary.application.relationship;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.MessagingFixture;
import dev.aviary.application.relationship.port.in.BlockAccount.Outcome;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.relationship.ContactPrivacy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Relationships} keeps, and what it means for messages. */
public abstract class RelationshipsContract extends MessagingFixture {

  protected abstract void follow(AccountId follower, AccountId followed);

  protected abstract void setContactPrivacy(AccountId account, ContactPrivacy privacy);

  @Test
  void between_strangers_isNothing() {
    assertThat(between(mira, kenji))
        .isEqualTo(new Relationship(pair(mira, kenji), Stance.STRANGER, Stance.STRANGER));
  }

  @Test
  void between_unknownAccount_isEmpty() {
    var nobody = new AccountId(Long.MAX_VALUE);

    assertThat(in(() -> stores().relationships().between(pair(mira, nobody)))).isEmpty();
  }

  @Test
  void between_afterEachChange_saysItForThatDirectionAlone() {
    follow(mira, kenji);
    setContactPrivacy(kenji, ContactPrivacy.FOLLOWED);
    messenger().toggleBlock(kenji, mira);

    assertThat(between(mira, kenji).of(mira))
        .isEqualTo(new Stance(true, false, ContactPrivacy.EVERYONE));
    assertThat(between(mira, kenji).of(kenji))
        .isEqualTo(new Stance(false, true, ContactPrivacy.FOLLOWED));
    assertThat(between(mira, olga).of(mira)).isEqualTo(Stance.STRANGER);
  }

  @Test
  void block_again_isOneBlock() {
    for (int i = 0; i < 2; i++) {
      in(
          () -> {
            stores().relationships().block(mira, kenji, SENT);
            return SENT;
          });
    }
    assertThat(between(mira, kenji).isBlocked()).isTrue();

    assertThat(messenger().toggleBlock(mira, kenji)).isEqualTo(Outcome.UNBLOCKED);
    assertThat(between(mira, kenji).isBlocked()).isFalse();
  }

  @Test
  void toggle_ofTwoSides_areTwoBlocks() {
    assertThat(messenger().toggleBlock(mira, kenji)).isEqualTo(Outcome.BLOCKED);
    assertThat(messenger().toggleBlock(kenji, mira)).isEqualTo(Outcome.BLOCKED);
    assertThat(messenger().toggleBlock(mira, kenji)).isEqualTo(Outcome.UNBLOCKED);

    assertThat(between(mira, kenji).isBlocked()).isTrue();
  }

  @Test
  void toggle_unknownAccountOrOneself_isRefused() {
    assertRefused(ErrorCode.ACCOUNT_INVALID, () -> messenger().toggleBlock(mira, mira));
    assertRefused(
        ErrorCode.ACCOUNT_INVALID,
        () -> messenger().toggleBlock(mira, new AccountId(Long.MAX_VALUE)));
  }

  @Test
  void send_blockedEitherWay_isRefusedUntilItEnds() {
    messenger().toggleBlock(kenji, mira);
    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(mira, kenji, "text"));
    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(kenji, mira, "text"));
    assertThat(chats(mira)).isEmpty();

    messenger().toggleBlock(kenji, mira);
    messenger().send(mira, kenji, "text");
    assertThat(chats(kenji)).hasSize(1);
  }

  @Test
  void send_recipientMessagesOnlyWhomItFollows_isRefusedUntilItFollows() {
    setContactPrivacy(kenji, ContactPrivacy.FOLLOWED);
    follow(mira, kenji);
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, "text"));
    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(kenji, mira, "text"));

    follow(kenji, mira);
    messenger().send(mira, kenji, "text");
    assertThat(chats(kenji)).hasSize(1);
  }

  @Test
  void send_notPermittedAndBlocked_isRefusedForThePermission() {
    setContactPrivacy(kenji, ContactPrivacy.FOLLOWED);
    messenger().toggleBlock(kenji, mira);

    assertRefused(ErrorCode.CONTACT_NOT_PERMITTED, () -> messenger().send(mira, kenji, ""));
  }

  @Test
  void send_againByNameOnceBlocked_answersTheFirst() {
    var first = messenger().send(mira, kenji, "text", "name");
    messenger().toggleBlock(kenji, mira);

    assertThat(messenger().send(mira, kenji, "text", "name")).isEqualTo(first);
  }

  private Relationship between(AccountId one, AccountId other) {
    return in(() -> stores().relationships().between(pair(one, other))).orElseThrow();
  }
}
