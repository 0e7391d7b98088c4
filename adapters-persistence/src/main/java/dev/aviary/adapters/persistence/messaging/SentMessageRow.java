package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code sent_messages}: read as an entity, written by a statement. */
@Entity
@Immutable
@Table(name = "sent_messages")
public class SentMessageRow {

  /** The sender first: names are a sender's own. */
  @Embeddable
  public record Key(
      @Column(name = "sender_id") long senderId, @Column(name = "client_id") String clientId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column(name = "recipient_id")
  long recipientId;

  @Column(name = "conversation_id")
  long conversationId;

  @Column(name = "message_id")
  long messageId;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column String seal;

  /** All that is known of the message once its own row is erased. */
  Message toErasedMessage() {
    return Message.erased(
        new MessageId(messageId),
        new ConversationId(conversationId),
        new AccountId(key.senderId()),
        new AccountId(recipientId),
        sentAt);
  }
}
