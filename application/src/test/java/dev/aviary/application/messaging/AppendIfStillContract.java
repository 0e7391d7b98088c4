package dev.aviary.application.messaging;

import static dev.aviary.application.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.application.messaging.port.out.ConversationViews;
import dev.aviary.application.messaging.port.out.Conversations;
import dev.aviary.application.messaging.port.out.Conversations.Remembered;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.application.relationship.Circle;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.ErrorCode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every implementation of {@link Conversations#remembered} and {@link Messages#appendIfStill}
 * keeps: whatever bears on contact and changed in between, nothing is stored.
 */
public abstract class AppendIfStillContract extends MessagingFixture {

  @Test
  void remembered_neverLockedWithTheRelationship_isEmpty() {
    send(mira, kenji, "1");

    assertThat(stores().conversations().remembered(pair(mira, kenji))).isEmpty();
  }

  @Test
  void append_nothingChanged_isTheNewestMessageOfBothSides() {
    Message first = messenger().send(mira, kenji, "1");

    Message sent = appendMessage(kenji, mira, remember()).orElseThrow();

    assertThat(sent.id()).isGreaterThan(first.id());
    Message stored = page(mira, kenji, new MessageCursor.Newest(), 10).getLast();
    assertThat(stored).isEqualTo(sent);
    assertThat(stored.sender()).isEqualTo(kenji);
    assertThat(stored.body()).isEqualTo(new MessageBody.Text("at once"));
    assertThat(stored.sentAt()).isBetween(SENT, SENT.plusSeconds(5));
    for (AccountId side : List.of(mira, kenji)) {
      var chat = chats(side).getFirst();
      assertThat(chat.newest()).isEqualTo(stored);
      assertThat(chat.lastActivity()).isEqualTo(stored.sentAt());
      assertThat(chat.unread()).isEqualTo(1);
      assertThat(listed(side)).isEqualTo(2);
    }
  }

  @Test
  void append_chatsDeletedSince_opensThemAndShowsNothingOld() {
    Remembered before = remember();
    messenger().send(mira, kenji, "1");
    messenger().clear(kenji, mira, true);

    assertThat(append(mira, kenji, before)).isPresent();

    assertThat(chats(kenji)).hasSize(1);
    assertThat(page(kenji, mira, new MessageCursor.Newest(), 10)).hasSize(1);
    assertThat(page(mira, kenji, new MessageCursor.Newest(), 10)).hasSize(2);
  }

  @Test
  void append_blockedSinceByEither_storesNothing() {
    for (AccountId blocker : List.of(mira, kenji)) {
      Remembered before = remember();
      AccountId blocked = blocker.equals(mira) ? kenji : mira;
      messenger().toggleBlock(blocker, blocked);
      assertNothingIsStored(before);
      messenger().toggleBlock(blocker, blocked);
      assertThat(append(mira, kenji, remember())).isPresent();
    }
  }

  @Test
  void append_reservedSinceByEither_storesNothing() {
    for (AccountId reserved : List.of(mira, kenji)) {
      Remembered before = remember();
      circle().setPrivacy(reserved, Circle.HEARS_WHOM_IT_FOLLOWS);
      assertNothingIsStored(before);
      circle().setPrivacy(reserved, PrivacySettings.OPEN);
      assertThat(append(mira, kenji, remember())).isPresent();
    }
  }

  @Test
  void append_followedNoMoreByTheReserved_storesNothing() {
    for (AccountId reserved : List.of(mira, kenji)) {
      AccountId other = reserved.equals(mira) ? kenji : mira;
      circle().setPrivacy(reserved, Circle.HEARS_WHOM_IT_FOLLOWS);
      circle().follow(reserved, other);
      Remembered before = remember();
      assertThat(append(mira, kenji, before)).isPresent();

      circle().follow(reserved, other);

      assertNothingIsStored(before);
      circle().setPrivacy(reserved, PrivacySettings.OPEN);
    }
  }

  @Test
  void append_nothingStored_isForgotten() {
    Remembered before = remember();
    messenger().toggleBlock(kenji, mira);
    append(mira, kenji, before);

    assertThat(stores().conversations().remembered(pair(mira, kenji))).isEmpty();
  }

  /** Through the use case: what is remembered decides nothing by itself. */
  @Test
  void send_rememberedOtherwise_isJudgedByWhatIs() {
    messenger().send(mira, kenji, "1");
    messenger().send(mira, kenji, "2");
    messenger().toggleBlock(kenji, mira);

    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(mira, kenji, " "));
    assertRefused(ErrorCode.CONTACT_BLOCKED, () -> messenger().send(mira, kenji, "3"));
    messenger().toggleBlock(kenji, mira);
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, () -> messenger().send(mira, kenji, " "));
    messenger().send(mira, kenji, "4");
    assertThat(page(mira, kenji, new MessageCursor.Newest(), 10)).hasSize(3);
  }

  private void assertNothingIsStored(Remembered before) {
    int listed = listed(mira);
    assertThat(append(mira, kenji, before)).isEmpty();
    assertThat(append(kenji, mira, before)).isEmpty();
    assertThat(listed(mira)).isEqualTo(listed);
  }

  /** As of now. */
  private Remembered remember() {
    in(() -> stores().conversations().lockWithRelationship(pair(mira, kenji)));
    return stores().conversations().remembered(pair(mira, kenji)).orElseThrow();
  }

  private Optional<MessageId> append(AccountId from, AccountId to, Remembered before) {
    return appendMessage(from, to, before).map(Message::id);
  }

  private Optional<Message> appendMessage(AccountId from, AccountId to, Remembered before) {
    return stores()
        .messages()
        .appendIfStill(before, permit(from, to), new MessageBody.Text("at once"), SENT);
  }

  private int listed(AccountId viewer) {
    return stores()
        .views()
        .listing(pair(mira, kenji), viewer, 0, 1)
        .map(ConversationViews.Listing::total)
        .orElse(0);
  }
}
