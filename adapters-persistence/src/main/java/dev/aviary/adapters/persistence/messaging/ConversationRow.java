package dev.aviary.adapters.persistence.messaging;

import dev.aviary.domain.messaging.ClearPoint;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.ConversationId;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code conversations}: read as an entity, made, locked and changed by statements. */
@Entity
@Immutable
@Table(name = "conversations")
public class ConversationRow {

  /** The pair, the lower account first. */
  @Embeddable
  public record Key(
      @Column(name = "low_account_id") long lowAccountId,
      @Column(name = "high_account_id") long highAccountId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column long id;

  @Column(name = "low_cleared_to")
  long lowClearedTo;

  @Column(name = "high_cleared_to")
  long highClearedTo;

  @Column(name = "pinned_message_id")
  @Nullable Long pinnedMessageId;

  Conversation toConversation() {
    return new Conversation(
        new ConversationId(id),
        new AccountPair(new AccountId(key.lowAccountId()), new AccountId(key.highAccountId())),
        new ClearPoint(lowClearedTo),
        new ClearPoint(highClearedTo),
        pinnedMessageId == null ? null : new MessageId(pinnedMessageId));
  }
}
