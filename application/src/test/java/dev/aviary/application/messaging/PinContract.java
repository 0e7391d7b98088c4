package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is pinned for whom, and when it ends, on every store. */
public abstract class PinContract extends MessagingFixture {

  @Test
  void pin_byEitherSide_isSeenByBothOnEveryPage() {
    Message first = send(mira, kenji, "first");
    Message second = send(kenji, mira, "second");

    messenger().pin(kenji, first.id());
    messenger().pin(kenji, first.id());
    assertPinned(first, mira, kenji);
    assertPinned(first, kenji, mira);
    messenger().pin(mira, second.id());
    assertPinned(second, mira, kenji);
    assertPinned(second, kenji, mira);
  }

  @Test
  void pin_messageOfOneConversation_isNoneOfAnother() {
    Message message = send(mira, kenji, "text");
    send(mira, olga, "other");

    messenger().pin(mira, message.id());

    assertThat(messenger().pinned(mira, olga)).isEmpty();
  }

  @Test
  void unpin_byEitherSide_endsItForBothAndAgainDoesNothing() {
    Message first = send(mira, kenji, "first");
    Message second = send(mira, kenji, "second");
    messenger().pin(mira, first.id());

    messenger().unpin(kenji, second.id());
    assertPinned(first, mira, kenji);
    messenger().unpin(kenji, first.id());
    messenger().unpin(mira, first.id());

    assertThat(messenger().pinned(mira, kenji)).isEmpty();
    assertThat(messenger().pinned(kenji, mira)).isEmpty();
  }

  @Test
  void delete_whatIsPinned_unpinsForThatSideAlone() {
    Message message = send(mira, kenji, "text");
    messenger().pin(mira, message.id());

    messenger().delete(mira, message.id());

    assertThat(messenger().pinned(mira, kenji)).isEmpty();
    assertPinned(message, kenji, mira);
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().unpin(mira, message.id()));
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().pin(mira, message.id()));
    messenger().delete(kenji, message.id());
    assertThat(pin()).isEmpty();
  }

  @Test
  void clear_whatIsPinned_unpinsForThatSideAloneAndThenForBoth() {
    Message message = send(mira, kenji, "text");
    messenger().pin(mira, message.id());

    messenger().clear(mira, kenji);

    assertThat(messenger().pinned(mira, kenji)).isEmpty();
    assertPinned(message, kenji, mira);
    messenger().clear(kenji, mira);
    assertThat(pin()).isEmpty();
  }

  @Test
  void clear_whatThePartnerHadDeletedAndIsPinned_leavesNoPin() {
    Message message = send(mira, kenji, "text");
    messenger().pin(mira, message.id());
    messenger().delete(kenji, message.id());

    messenger().clear(mira, kenji);

    assertThat(pin()).isEmpty();
  }

  @Test
  void clear_beforeWhatIsPinned_keepsThePin() {
    send(mira, kenji, "old");
    messenger().clear(mira, kenji);
    Message message = send(mira, kenji, "new");
    messenger().pin(mira, message.id());
    messenger().clear(kenji, mira);

    assertPinned(message, mira, kenji);
    assertThat(messenger().pinned(kenji, mira)).isEmpty();
  }

  @Test
  void remove_whatIsPinned_leavesNoPin() {
    Message message = send(mira, kenji, "text");
    messenger().pin(kenji, message.id());

    messenger().remove(mira, message.id());

    assertThat(messenger().pinned(mira, kenji)).isEmpty();
    assertThat(messenger().pinned(kenji, mira)).isEmpty();
    assertThat(pin()).isEmpty();
  }

  @Test
  void deleteAndRemove_whatIsNotPinned_keepThePin() {
    Message message = send(mira, kenji, "text");
    Message deleted = send(mira, kenji, "deleted");
    Message removed = send(mira, kenji, "removed");
    messenger().pin(kenji, message.id());

    messenger().delete(mira, deleted.id());
    messenger().delete(kenji, deleted.id());
    messenger().remove(mira, removed.id());

    assertPinned(message, kenji, mira);
  }

  @Test
  void pinAndUnpin_whileEitherBlocks_areRefusedAndTheSamePinComesBack() {
    Message message = send(mira, kenji, "text");
    Message other = send(mira, kenji, "other");
    messenger().pin(mira, message.id());

    messenger().toggleBlock(kenji, mira);

    for (AccountId side : List.of(mira, kenji)) {
      assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().pin(side, other.id()));
      assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().unpin(side, message.id()));
      assertRefused(
          ErrorCode.PARTNER_INVALID,
          () -> messenger().pinned(side, pair(mira, kenji).partnerOf(side)));
    }
    messenger().toggleBlock(kenji, mira);
    assertPinned(message, mira, kenji);
    messenger().unpin(kenji, message.id());
    assertThat(pin()).isEmpty();
  }

  /** Otherwise a block would tell what of it the other has deleted too. */
  @Test
  void pinAndUnpin_whatOneHasHiddenWhileBlocked_areUnknownAsIfItWereGone() {
    Message kept = send(mira, kenji, "kept by the other");
    Message gone = send(mira, kenji, "gone for both");
    messenger().delete(kenji, kept.id());
    messenger().delete(kenji, gone.id());
    messenger().toggleBlock(kenji, mira);
    messenger().delete(mira, gone.id());

    for (MessageId id : List.of(kept.id(), gone.id())) {
      assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().pin(kenji, id));
      assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().unpin(kenji, id));
    }
  }

  @Test
  void pinAndUnpin_someoneElsesOrNone_areRefusedAndChangeNothing() {
    Message message = send(mira, kenji, "theirs");
    messenger().pin(mira, message.id());

    for (MessageId id : List.of(message.id(), new MessageId(Long.MAX_VALUE))) {
      assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().pin(olga, id));
      assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().unpin(olga, id));
    }
    assertPinned(message, mira, kenji);
  }

  private void assertPinned(Message expected, AccountId viewer, AccountId partner) {
    assertThat(messenger().pinned(viewer, partner).map(Message::id)).contains(expected.id());
    var view = stores().views().page(pair(viewer, partner), viewer, new MessageCursor.Newest(), 1);
    assertThat(view.orElseThrow().messages()).hasSize(1);
    assertThat(page(viewer, partner, new MessageCursor.Newest(), 100))
        .contains(Objects.requireNonNull(view.orElseThrow().pinned()));
  }

  /** What is kept of it, whoever may see it. */
  private Optional<MessageId> pin() {
    return Optional.ofNullable(in(() -> conversation(mira, kenji)).pinned());
  }
}
