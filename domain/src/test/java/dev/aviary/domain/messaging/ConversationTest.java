package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.aviary.domain.relationship.ContactPermit;
import dev.aviary.domain.relationship.ContactPolicy;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.relationship.Stance;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import dev.aviary.domain.shared.ErrorCode;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {

  private static final AccountId MIRA = new AccountId(3);
  private static final AccountId KENJI = new AccountId(8);
  private static final AccountId STRANGER = new AccountId(9);
  private static final AccountPair PAIR = new AccountPair(MIRA, KENJI);
  private static final MessageId MESSAGE_ID = new MessageId(41);
  private static final MessageId NEXT_ID = new MessageId(42);
  private static final MessageBody HELLO = new MessageBody.Text("hello");
  private static final Instant NOW = Instant.parse("2020-11-21T15:11:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);

  private final Conversation conversation = new Conversation(new ConversationId(5), PAIR);

  @Test
  void new_withoutClearPoints_isClearedByNeither() {
    assertThat(conversation)
        .isEqualTo(
            new Conversation(
                new ConversationId(5), PAIR, new ClearPoint(0), new ClearPoint(0), null));
  }

  @Test
  void compose_permitOfEitherSide_isAnUnseenMessageToTheOther() {
    assertThat(conversation.compose(permit(PAIR, MIRA), MESSAGE_ID, HELLO, NOW))
        .isEqualTo(unseenByBoth(MIRA, KENJI));
    assertThat(conversation.compose(permit(PAIR, KENJI), MESSAGE_ID, HELLO, NOW))
        .isEqualTo(unseenByBoth(KENJI, MIRA));
  }

  @Test
  void compose_permitOfAnotherPair_isRefused() {
    ContactPermit.ToMessage another = permit(new AccountPair(MIRA, STRANGER), MIRA);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversation.compose(another, MESSAGE_ID, HELLO, NOW));
  }

  @Test
  void compose_afterBothSidesCleared_isListedForBoth() {
    Message next =
        conversation
            .clear(MIRA, NEXT_ID)
            .clear(KENJI, NEXT_ID)
            .compose(permit(PAIR, MIRA), NEXT_ID, HELLO, NOW);

    assertThat(next.visibility()).isEqualTo(Visibility.BOTH_SIDES);
  }

  @Test
  void restore_messageOfEitherSide_isAsItWasKept() {
    var hidden = new Visibility(true, false);

    assertThat(conversation.restore(MESSAGE_ID, KENJI, HELLO, NOW, LATER, hidden))
        .isEqualTo(
            new Message(MESSAGE_ID, conversation.id(), KENJI, MIRA, HELLO, NOW, LATER, hidden));
    assertThat(conversation.restore(MESSAGE_ID, MIRA, HELLO, NOW, LATER, hidden))
        .isEqualTo(
            new Message(MESSAGE_ID, conversation.id(), MIRA, KENJI, HELLO, NOW, LATER, hidden));
  }

  @Test
  void restore_senderOutsideThePair_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> restored(conversation, STRANGER, Visibility.BOTH_SIDES));
  }

  @ParameterizedTest
  @CsvSource({
    // cleared by the sender, by the recipient; hidden from the sender, from the recipient
    "40, 40, false, false",
    "41, 40, true,  false",
    "40, 41, false, true",
    "41, 41, true,  true"
  })
  void restore_message41_isHiddenFromWhoClearedUpToIt(
      long bySender, long byRecipient, boolean fromSender, boolean fromRecipient) {
    var expected = new Visibility(fromSender, fromRecipient);

    assertThat(restored(cleared(bySender, byRecipient), MIRA, Visibility.BOTH_SIDES).visibility())
        .isEqualTo(expected);
    assertThat(restored(cleared(byRecipient, bySender), KENJI, Visibility.BOTH_SIDES).visibility())
        .isEqualTo(expected);
  }

  @Test
  void restore_hiddenAloneByOneSideAndClearedByTheOther_isErasable() {
    assertThat(restored(cleared(41, 0), MIRA, new Visibility(false, true)).isErasable()).isTrue();
  }

  @Test
  void restore_hiddenAloneByOneSideAndClearedByTheSame_isNotErasable() {
    assertThat(restored(cleared(0, 41), MIRA, new Visibility(false, true)).isErasable()).isFalse();
  }

  @Property
  void restore_anyClearPointsAndFlags_hidesWhatEitherHides(
      @ForAll @IntRange(max = 3) int byMira,
      @ForAll @IntRange(max = 3) int byKenji,
      @ForAll @IntRange(min = 1, max = 4) int id,
      @ForAll boolean hiddenFromSender,
      @ForAll boolean hiddenFromRecipient) {
    Message message =
        cleared(byMira, byKenji)
            .restore(
                new MessageId(id),
                MIRA,
                HELLO,
                NOW,
                null,
                new Visibility(hiddenFromSender, hiddenFromRecipient));

    assertThat(message.isListedFor(MIRA)).isEqualTo(!hiddenFromSender && id > byMira);
    assertThat(message.isListedFor(KENJI)).isEqualTo(!hiddenFromRecipient && id > byKenji);
  }

  @Test
  void clear_eitherSide_leavesTheOtherUntouched() {
    assertThat(cleared(7, 9).clear(MIRA, NEXT_ID)).isEqualTo(cleared(41, 9));
    assertThat(cleared(7, 9).clear(KENJI, NEXT_ID)).isEqualTo(cleared(7, 41));
  }

  @Test
  void clear_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> conversation.clear(STRANGER, NEXT_ID));
  }

  @Test
  void clear_messageSentBefore_isHidden() {
    Conversation cleared = conversation.clear(MIRA, NEXT_ID);

    assertThat(restored(cleared, KENJI, Visibility.BOTH_SIDES).isListedFor(MIRA)).isFalse();
  }

  @Test
  void clear_messageSentAfter_staysListed() {
    Conversation cleared = conversation.clear(MIRA, MESSAGE_ID);

    assertThat(restored(cleared, KENJI, Visibility.BOTH_SIDES).isListedFor(MIRA)).isTrue();
  }

  @Test
  void clearedBy_eitherSide_isItsOwnPoint() {
    assertThat(cleared(7, 9).clearedBy(MIRA)).isEqualTo(new ClearPoint(7));
    assertThat(cleared(7, 9).clearedBy(KENJI)).isEqualTo(new ClearPoint(9));
  }

  @Test
  void clearedBy_accountOutsideThePair_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> conversation.clearedBy(STRANGER));
  }

  @Test
  void pin_byEitherSide_isThePinOfBoth() {
    for (AccountId side : List.of(MIRA, KENJI)) {
      assertThat(conversation.pin(pinPermit(PAIR, side), message(MESSAGE_ID)).pinned())
          .isEqualTo(MESSAGE_ID);
    }
  }

  @Test
  void pin_another_takesThePlaceOfTheOneBefore() {
    Conversation after = pinned(MESSAGE_ID).pin(pinPermit(PAIR, KENJI), message(new MessageId(40)));

    assertThat(after.pinned()).isEqualTo(new MessageId(40));
  }

  @Test
  void pin_again_changesNothing() {
    assertThat(pinned(MESSAGE_ID).pin(pinPermit(PAIR, KENJI), message(MESSAGE_ID)))
        .isEqualTo(pinned(MESSAGE_ID));
  }

  @Test
  void pinAndUnpin_whatOneDoesNotReadOneself_areRefused() {
    Message hidden = message(MESSAGE_ID).hideFrom(MIRA);
    Message removed = message(MESSAGE_ID).removeForEveryone(MIRA);

    for (Message message : List.of(hidden, removed)) {
      assertRefused(
          ErrorCode.MESSAGE_UNKNOWN, () -> conversation.pin(pinPermit(PAIR, MIRA), message));
      assertRefused(
          ErrorCode.MESSAGE_UNKNOWN,
          () -> pinned(MESSAGE_ID).unpin(pinPermit(PAIR, MIRA), message));
    }
  }

  @Test
  void pinAndUnpin_whatTheOtherSideHasHidden_areFine() {
    Message hidden = message(MESSAGE_ID).hideFrom(MIRA);

    assertThat(conversation.pin(pinPermit(PAIR, KENJI), hidden)).isEqualTo(pinned(MESSAGE_ID));
    assertThat(pinned(MESSAGE_ID).unpin(pinPermit(PAIR, KENJI), hidden)).isEqualTo(conversation);
  }

  @Test
  void unpin_byEitherSide_leavesNoPin() {
    for (AccountId side : List.of(MIRA, KENJI)) {
      assertThat(pinned(MESSAGE_ID).unpin(pinPermit(PAIR, side), message(MESSAGE_ID)))
          .isEqualTo(conversation);
    }
  }

  /** Whoever unpins does not take away what the other side has pinned instead. */
  @Test
  void unpin_whatIsNotPinned_changesNothing() {
    Message another = message(new MessageId(40));

    assertThat(conversation.unpin(pinPermit(PAIR, MIRA), another)).isEqualTo(conversation);
    assertThat(pinned(MESSAGE_ID).unpin(pinPermit(PAIR, MIRA), another))
        .isEqualTo(pinned(MESSAGE_ID));
  }

  @Test
  void pinAndUnpin_permitOrMessageOfAnotherConversation_areRefused() {
    var others = new AccountPair(MIRA, STRANGER);
    Message theirs =
        new Conversation(new ConversationId(6), others)
            .restore(MESSAGE_ID, MIRA, HELLO, NOW, null, Visibility.BOTH_SIDES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversation.pin(pinPermit(others, MIRA), message(MESSAGE_ID)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversation.unpin(pinPermit(others, MIRA), message(MESSAGE_ID)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversation.pin(pinPermit(PAIR, MIRA), theirs));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversation.unpin(pinPermit(PAIR, MIRA), theirs));
  }

  @Test
  void clear_whatIsPinned_leavesThePinToTheOtherSide() {
    assertThat(pinned(MESSAGE_ID).clear(MIRA, NEXT_ID).pinned()).isEqualTo(MESSAGE_ID);
    assertThat(pinned(MESSAGE_ID).clear(KENJI, NEXT_ID).pinned()).isEqualTo(MESSAGE_ID);
  }

  private Message message(MessageId id) {
    return conversation.restore(id, MIRA, HELLO, NOW, null, Visibility.BOTH_SIDES);
  }

  private Conversation pinned(MessageId id) {
    return conversation.pin(pinPermit(PAIR, MIRA), message(id));
  }

  private static ContactPermit.ToPin pinPermit(AccountPair pair, AccountId from) {
    return new ContactPolicy()
        .permitPin(from, new Relationship(pair, Stance.STRANGER, Stance.STRANGER))
        .orElseThrow();
  }

  private static Conversation cleared(long byMira, long byKenji) {
    return new Conversation(
        new ConversationId(5), PAIR, new ClearPoint(byMira), new ClearPoint(byKenji), null);
  }

  private static Message restored(
      Conversation conversation, AccountId sender, Visibility deletedAlone) {
    return conversation.restore(MESSAGE_ID, sender, HELLO, NOW, null, deletedAlone);
  }

  private Message unseenByBoth(AccountId sender, AccountId recipient) {
    return new Message(
        MESSAGE_ID,
        conversation.id(),
        sender,
        recipient,
        HELLO,
        NOW,
        null,
        new Visibility(false, false));
  }

  private static ContactPermit.ToMessage permit(AccountPair pair, AccountId from) {
    var strangers = new Relationship(pair, Stance.STRANGER, Stance.STRANGER);
    return ((ContactPolicy.Permitted) new ContactPolicy().decideMessage(from, strangers)).permit();
  }
}
