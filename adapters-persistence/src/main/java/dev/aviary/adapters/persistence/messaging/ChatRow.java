package dev.aviary.adapters.persistence.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code chats}: read as an entity, written with messages by statements. */
@Entity
@Immutable
@Table(name = "chats")
public class ChatRow {

  /** The owner first: one account's chats lie together. */
  @Embeddable
  public record Key(
      @Column(name = "account_id") long accountId, @Column(name = "partner_id") long partnerId)
      implements Serializable {}

  @EmbeddedId Key key;

  @Column(name = "conversation_id")
  long conversationId;

  @Column(name = "activity_id")
  long activityId;

  @Column(name = "last_activity_at")
  Instant lastActivityAt;

  @Column(name = "preview_id")
  @Nullable Long previewId;

  @Column(name = "unread_count")
  int unreadCount;

  @Column(name = "message_count")
  int messageCount;
}
