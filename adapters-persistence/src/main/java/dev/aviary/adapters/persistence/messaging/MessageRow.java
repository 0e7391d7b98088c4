package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.messaging.Visibility;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
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

  @Column String body;

  Message toMessage(AccountPair pair) {
    AccountId sender = new AccountId(senderId);
    return Message.stored(
        new MessageId(key.id()),
        new ConversationId(key.conversationId()),
        sender,
        pair.partnerOf(sender),
        new MessageBody.Text(body),
        sentAt,
        seenAt,
        new Visibility(hiddenFromSender, hiddenFromRecipient));
  }
}
