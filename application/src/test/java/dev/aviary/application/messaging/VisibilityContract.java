package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.Chats;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What hiding, clearing and removing come to on every store: each is looked at through history,
 * chat list, search, counts and pages, because all of them must say the same.
 */
public abstract class VisibilityContract extends MessagingFixture {

  /** Of its own for each test: what one erases, another must not find. */
  private final MediaKey picture =
      new MediaKey("upload/images/2020/11/" + UUID.randomUUID() + ".jpg");

  @Test
  void delete_newestMessage_isGoneForThatSideAlone() {
    Message first = send(mira, kenji, "first");
    Message second = send(mira, kenji, "second");

    messenger().delete(kenji, second.id());

    assertSees(kenji, mira, 1, "first");
    assertThat(chats(kenji).getFirst().newest()).isEqualTo(first);
    assertSees(mira, kenji, 0, "first", "second");
    assertThat(messenger().read(mira, kenji).getLast().visibility().hiddenFromRecipient()).isTrue();
  }

  @Test
  void unread_belowOnesDeletedAndRemoved_isFoundAndMarkedAlone() {
    Message unread = send(mira, kenji, "unread");
    Message removed = send(mira, kenji, "removed");
    Message deleted = send(mira, kenji, "deleted");
    messenger().remove(mira, removed.id());
    messenger().delete(kenji, deleted.id());

    assertThat(messenger().unread(kenji, mira, false).messages())
        .extracting(Message::id)
        .containsExactly(unread.id());
    messenger().history(kenji, mira, 1, true);
    assertThat(messenger().unread(kenji, mira, false).messages()).isEmpty();
    assertThat(messenger().history(mira, kenji, 1, false).messages())
        .extracting(it -> it.seenAt() != null)
        .containsExactly(true, false, false);
  }

  @Test
  void markSeen_whatTheReaderNoLongerSees_changesNothing() {
    Message cleared = send(mira, kenji, "cleared");
    messenger().clear(kenji, mira);
    Message deleted = send(mira, kenji, "deleted");
    messenger().delete(kenji, deleted.id());
    Message removed = send(mira, kenji, "removed");
    messenger().remove(mira, removed.id());
    send(mira, kenji, "unread");

    markSeen(kenji, mira, List.of(cleared.id(), deleted.id(), removed.id()), SENT);

    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
    assertThat(messenger().history(mira, kenji, 1, false).messages())
        .extracting(Message::seenAt)
        .containsOnlyNulls()
        .hasSize(4);
  }

  @Test
  void delete_oldMessage_keepsThePreviewAndTheActivity() {
    Message first = send(kenji, mira, "first");
    Message second = send(kenji, mira, "second");

    messenger().delete(mira, first.id());

    assertSees(mira, kenji, 1, "second");
    assertThat(chats(mira).getFirst().lastActivity()).isEqualTo(second.sentAt());
  }

  @Test
  void delete_onlyMessageSinceClearing_leavesNoPreview() {
    send(mira, kenji, "cleared");
    messenger().clear(kenji, mira);
    Message only = send(mira, kenji, "only");

    messenger().delete(kenji, only.id());

    assertSees(kenji, mira, 0);
    assertSees(mira, kenji, 0, "cleared", "only");
  }

  @Test
  void delete_again_isRefused() {
    Message message = send(mira, kenji, "once");
    messenger().delete(mira, message.id());

    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().delete(mira, message.id()));
  }

  @Test
  void delete_someoneElsesOrNone_isRefusedAndChangesNothing() {
    Message message = send(mira, kenji, "theirs");

    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().delete(olga, message.id()));
    assertRefused(
        ErrorCode.MESSAGE_UNKNOWN, () -> messenger().delete(mira, new MessageId(Long.MAX_VALUE)));
    assertSees(mira, kenji, 0, "theirs");
    assertSees(kenji, mira, 1, "theirs");
  }

  @Test
  void delete_byBothSides_erases() {
    Message message = send(mira, kenji, new MessageBody.Image(picture));

    messenger().delete(kenji, message.id());
    assertThat(erased()).doesNotContain(picture);
    messenger().delete(mira, message.id());

    assertThat(find(message)).isEmpty();
    assertThat(erased()).contains(picture);
    assertSees(mira, kenji, 0);
    assertSees(kenji, mira, 0);
  }

  @Test
  void clear_oneSide_hidesAllSoFarAndNothingLater() {
    send(mira, kenji, "old");
    send(kenji, mira, "older");

    messenger().clear(kenji, mira);

    assertSees(kenji, mira, 0);
    assertThat(chats(kenji)).hasSize(1);
    assertSees(mira, kenji, 1, "old", "older");
    messenger().send(mira, kenji, "new");
    assertSees(kenji, mira, 1, "new");
    assertSees(mira, kenji, 1, "old", "older", "new");
  }

  @Test
  void clear_deletingTheChat_reopensItWithTheNextMessageAlone() {
    send(mira, kenji, "old");

    messenger().clear(kenji, mira, true);
    assertThat(chats(kenji)).isEmpty();
    assertThat(chats(mira)).hasSize(1);
    messenger().send(kenji, mira, "new");

    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(0);
    assertSees(kenji, mira, 0, "new");
    assertSees(mira, kenji, 1, "old", "new");
  }

  @Test
  void clear_bothSides_erases() {
    Message message = send(mira, kenji, new MessageBody.Image(picture));
    send(kenji, mira, "answer");

    messenger().clear(mira, kenji);
    assertThat(find(message)).isPresent();
    messenger().clear(kenji, mira);

    assertThat(find(message)).isEmpty();
    assertThat(erased()).contains(picture);
  }

  @Test
  void clear_whatThePartnerHadDeletedOrCleared_erasesItAndKeepsTheRest() {
    Message cleared = send(mira, kenji, "cleared");
    messenger().clear(kenji, mira);
    Message deleted = send(kenji, mira, "deleted");
    messenger().delete(kenji, deleted.id());
    Message kept = send(mira, kenji, "kept");

    messenger().clear(mira, kenji);

    assertThat(find(cleared)).isEmpty();
    assertThat(find(deleted)).isEmpty();
    assertThat(find(kept)).isPresent();
    assertSees(kenji, mira, 1, "kept");
  }

  @Test
  void delete_whatThePartnerHadCleared_erases() {
    Message message = send(mira, kenji, "text");
    messenger().clear(kenji, mira);

    messenger().delete(mira, message.id());

    assertThat(find(message)).isEmpty();
  }

  @Test
  void clear_unknownPartnerOrOneself_isRefused() {
    assertRefused(
        ErrorCode.PARTNER_INVALID, () -> messenger().clear(mira, new AccountId(Long.MAX_VALUE)));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger().clear(mira, mira));
  }

  @Test
  void clear_partnerWhoNeverWrote_doesNothing() {
    messenger().clear(mira, kenji, true);

    assertThat(chats(mira)).isEmpty();
    assertThat(in(() -> stores().conversations().find(pair(mira, kenji)))).isEmpty();
  }

  @Test
  void remove_bySender_saysNothingToAnybodyAndStaysListed() {
    Message before = send(mira, kenji, "before");
    Message message = send(mira, kenji, new MessageBody.Image(picture));

    messenger().remove(mira, message.id());

    for (AccountId side : List.of(mira, kenji)) {
      AccountId partner = pair(mira, kenji).partnerOf(side);
      assertThat(messenger().search(side, partner, "image").total()).isZero();
      assertThat(chats(side).getFirst().newest()).isEqualTo(before);
      var history = messenger().history(side, partner, 1, false);
      assertThat(history.total()).isEqualTo(2);
      assertThat(history.messages())
          .extracting(it -> it.body().text())
          .containsExactly("before", "");
      assertThat(history.messages().getLast().isRemoved()).isTrue();
    }
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
    assertThat(messenger().read(kenji, mira)).extracting(Message::id).containsExactly(before.id());
    assertThat(erased()).contains(picture);
  }

  @Test
  void remove_byRecipientOrAgainOrOnceDeleted_isRefused() {
    Message message = send(mira, kenji, "text");
    Message deleted = send(mira, kenji, "deleted");
    messenger().delete(mira, deleted.id());

    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().remove(kenji, message.id()));
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().remove(mira, deleted.id()));
    messenger().remove(mira, message.id());
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().remove(mira, message.id()));
    assertRefused(ErrorCode.MESSAGE_UNKNOWN, () -> messenger().delete(kenji, message.id()));
  }

  @Test
  void remove_thenClearByBoth_leavesNoRow() {
    Message message = send(mira, kenji, "text");
    messenger().remove(mira, message.id());

    messenger().clear(mira, kenji);
    assertThat(messenger().history(kenji, mira, 1, false).total()).isEqualTo(1);
    assertThat(messenger().history(mira, kenji, 1, false).total()).isZero();
    messenger().clear(kenji, mira);

    assertThat(find(message)).isEmpty();
  }

  @Test
  void send_sameNameAfterErasure_answersTheFirstAndSendsNothing() {
    Message first = messenger().send(mira, kenji, "text", "name");
    messenger().clear(mira, kenji, true);
    messenger().clear(kenji, mira, true);

    Message again = messenger().send(mira, kenji, "text", "name");

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.sentAt()).isEqualTo(first.sentAt());
    assertThat(again.body()).isEqualTo(new MessageBody.Removed());
    assertThat(chats(kenji)).isEmpty();
    assertThat(find(first)).isEmpty();
  }

  @Test
  void send_sameNameOfAnotherTextAfterErasureOrRemoval_isRefused() {
    messenger().send(mira, kenji, "text", "erased");
    messenger().clear(mira, kenji);
    messenger().clear(kenji, mira);
    Message removed = messenger().send(mira, kenji, "text", "removed");
    messenger().remove(mira, removed.id());

    for (String name : List.of("erased", "removed")) {
      assertRefused(ErrorCode.CLIENT_ID_REUSED, () -> messenger().send(mira, kenji, "other", name));
    }
    assertThat(messenger().send(mira, kenji, "text", "removed").id()).isEqualTo(removed.id());
  }

  @Test
  void block_eitherWay_hidesTheChatUntilItEnds() {
    send(mira, kenji, "text");
    send(olga, mira, "other");

    messenger().toggleBlock(kenji, mira);

    assertThat(chats(mira)).extracting(chat -> chat.partner().id()).containsExactly(olga);
    assertThat(messenger().recent(mira, 1, 10).total()).isEqualTo(1);
    assertThat(chats(kenji)).isEmpty();
    assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger().read(mira, kenji));
    assertRefused(ErrorCode.PARTNER_INVALID, () -> messenger().search(kenji, mira, "text"));
    messenger().toggleBlock(kenji, mira);
    assertThat(chats(kenji)).extracting(Chats.Chat::unread).containsExactly(1);
  }

  /** Through every way there is to look. */
  private void assertSees(AccountId viewer, AccountId partner, int unread, String... texts) {
    assertThat(chats(viewer, Optional.empty(), 50))
        .filteredOn(chat -> chat.partner().id().equals(partner))
        .allSatisfy(
            chat -> {
              assertThat(chat.unread()).isEqualTo(unread);
              Message newest = chat.newest();
              assertThat(newest == null ? List.of() : List.of(newest.body().text()))
                  .isEqualTo(texts.length == 0 ? List.of() : List.of(texts[texts.length - 1]));
            });
    var history = messenger().history(viewer, partner, 1, false);
    assertThat(history.total()).isEqualTo(texts.length);
    assertThat(history.messages()).extracting(it -> it.body().text()).containsExactly(texts);
    assertThat(messenger().unread(viewer, partner, false).messages()).hasSize(unread);
    assertThat(page(viewer, partner, new MessageCursor.Newest(), 100))
        .extracting(it -> it.body().text())
        .containsExactly(texts);
    for (String text : texts) {
      assertThat(messenger().search(viewer, partner, text).messages()).isNotEmpty();
    }
    assertThat(messenger().search(viewer, partner, "e").messages())
        .allSatisfy(found -> assertThat(texts).contains(found.body().text()));
  }

  private Optional<Message> find(Message message) {
    return in(
        () ->
            stores()
                .messages()
                .findEvenHidden(conversation(message.sender(), message.recipient()), message.id()));
  }

  private List<MediaKey> erased() {
    return in(() -> mediaRemovals().take(1000, SENT));
  }
}
