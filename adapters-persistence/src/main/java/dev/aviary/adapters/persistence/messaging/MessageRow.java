package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.Visibility;
import dev.aviary.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code messages}: read as an entity, written by statements. */
@Entity
@Immutable
@Table(name = "messages")
public class MessageRow {

  /** The conversation first: its messages lie together, in order. */
  @Embeddable
  public record Key(@Column(name = "conversation_id") long conversationId, @Column long id)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column(name = "sender_id")
  long senderId;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "seen_at")
  @Nullable Instant seenAt;

  @Column(name = "hidden_from_sender")
  boolean hiddenFromSender;

  @Column(name = "hidden_from_recipient")
  boolean hiddenFromRecipient;

  @Column boolean removed;

  @Column @Nullable String body;

  @Column(name = "media_key")
  @Nullable String mediaKey;

  Message toMessage(Conversation conversation) {
    return conversation.restore(
        new MessageId(key.id()),
        new AccountId(senderId),
        MessageColumns.body(body, mediaKey),
        sentAt,
        seenAt,
        new Visibility(hiddenFromSender, hiddenFromRecipient));
  }
}
