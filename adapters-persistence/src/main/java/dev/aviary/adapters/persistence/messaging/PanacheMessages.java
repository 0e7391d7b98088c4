package dev.aviary.adapters.persistence.messaging;

import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.application.messaging.port.out.Messages;
import dev.aviary.domain.messaging.Conversation;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class PanacheMessages implements Messages, PanacheRepositoryBase<MessageRow, MessageRow.Key> {

  /** Both sides' chats in one statement; the conversation's lock keeps two sends apart. */
  private static final String APPEND =
      """
      WITH sent AS (
        INSERT INTO messages (conversation_id, id, sender_id, sent_at, body)
        VALUES (:conversation, :id, :sender, :sentAt, :body))
      INSERT INTO chats AS chat (account_id, partner_id, conversation_id,
                                 last_message_id, last_activity_at, unread_count)
      VALUES (:sender, :recipient, :conversation, :id, :sentAt, 0),
             (:recipient, :sender, :conversation, :id, :sentAt, 1)
      ON CONFLICT (account_id, partner_id) DO UPDATE
      SET last_message_id = EXCLUDED.last_message_id,
          last_activity_at = EXCLUDED.last_activity_at,
          unread_count = chat.unread_count + EXCLUDED.unread_count
      """;

  /**
   * Rows are locked in ascending order, so two readers of one side cannot deadlock, and a reader
   * who waited finds them seen and counts none twice.
   */
  private static final String MARK_SEEN =
      """
      WITH unread AS (
        SELECT id FROM messages
        WHERE conversation_id = :conversation AND id IN (:ids)
          AND sender_id <> :reader AND seen_at IS NULL
        ORDER BY id
        FOR NO KEY UPDATE),
      seen AS (
        UPDATE messages SET seen_at = :at FROM unread
        WHERE messages.conversation_id = :conversation AND messages.id = unread.id
        RETURNING 1)
      UPDATE chats SET unread_count = unread_count - (SELECT count(*) FROM seen)
      WHERE account_id = :reader AND partner_id = :partner AND EXISTS (SELECT FROM seen)
      """;

  private static final String VISIBLE =
      """
      key.conversationId = :conversation and key.id > :after and key.id < :before
      and (case when senderId = :viewer then hiddenFromSender else hiddenFromRecipient end) = false
      order by key.id""";

  @Override
  public void append(Message message) {
    MessageBody.Text text =
        switch (message.body()) {
          case MessageBody.Text body -> body;
        };
    getEntityManager()
        .createNativeQuery(APPEND)
        .setParameter("conversation", message.conversation().value())
        .setParameter("id", message.id().value())
        .setParameter("sender", message.sender().value())
        .setParameter("recipient", message.recipient().value())
        .setParameter("sentAt", message.sentAt())
        .setParameter("body", text.value())
        .executeUpdate();
  }

  @Override
  public List<Message> page(
      Conversation conversation, AccountId viewer, MessageCursor cursor, int limit) {
    return switch (cursor) {
      case MessageCursor.Newest() -> newest(conversation, viewer, Long.MAX_VALUE, limit);
      case MessageCursor.Before(MessageId id) -> newest(conversation, viewer, id.value(), limit);
      case MessageCursor.After(MessageId id) ->
          rows(conversation, viewer, id.value(), Long.MAX_VALUE, "asc", limit);
    };
  }

  @Override
  public void markSeen(
      Conversation conversation, AccountId reader, List<MessageId> ids, Instant at) {
    getEntityManager()
        .createNativeQuery(MARK_SEEN)
        .setParameter("conversation", conversation.id().value())
        .setParameter("ids", ids.stream().map(MessageId::value).toList())
        .setParameter("reader", reader.value())
        .setParameter("partner", conversation.pair().partnerOf(reader).value())
        .setParameter("at", at)
        .executeUpdate();
  }

  private List<Message> newest(
      Conversation conversation, AccountId viewer, long before, int limit) {
    List<Message> page = new ArrayList<>(rows(conversation, viewer, 0, before, "desc", limit));
    Collections.reverse(page);
    return page;
  }

  private List<Message> rows(
      Conversation conversation,
      AccountId viewer,
      long after,
      long before,
      String direction,
      int limit) {
    Map<String, Object> parameters =
        Map.of(
            "conversation",
            conversation.id().value(),
            "viewer",
            viewer.value(),
            "after",
            after,
            "before",
            before);
    return find(VISIBLE + " " + direction, parameters).range(0, limit - 1).stream()
        .map(row -> row.toMessage(conversation.pair()))
        .toList();
  }
}
