package dev.aviary.adapters.persistence.messaging;

import dev.aviary.adapters.persistence.shared.Sql;

/**
 * The statements that change messages and what chats say of them. Each runs under the
 * conversation's lock, so none has a lock of its own, and the counts it adds to are up to date.
 */
final class MessageStatements {

  /** What a new message does to a side's chat, whether there was one or not. */
  private static final String BECOMES_NEWEST =
      """
      ON CONFLICT (account_id, partner_id) DO UPDATE
      SET activity_id = EXCLUDED.activity_id,
          last_activity_at = EXCLUDED.last_activity_at,
          preview_id = EXCLUDED.preview_id,
          unread_count = chat.unread_count + EXCLUDED.unread_count,
          message_count = chat.message_count + 1
      """;

  private static final String INTO_CHATS =
      """
      INSERT INTO chats AS chat (account_id, partner_id, conversation_id, activity_id,
                                 last_activity_at, preview_id, unread_count, message_count)
      """;

  /** Both sides' chats in one statement. */
  static final Sql APPEND =
      Sql.of(
          """
          WITH sent AS (
            INSERT INTO messages (conversation_id, id, sender_id, sent_at, body, media_key)
            VALUES (:conversation, :id, :sender, :sentAt, :body, :media))
          """
              + INTO_CHATS
              + """
                VALUES (:sender, :recipient, :conversation, :id, :sentAt, :id, 0, 1),
                       (:recipient, :sender, :conversation, :id, :sentAt, :id, 1, 1)
                """
              + BECOMES_NEWEST);

  /**
   * The conversation's lock, the comparison, the message and both sides' chats in one statement, so
   * that the lock is held for no round trip. Who has waited for the lock is shown the conversation
   * as it is then: another {@code block_changes} makes it do nothing. All else is as it was when
   * the statement began. The number is drawn from what is locked, as in {@code
   * PanacheConversations}, and so is how long that took: what is sent later is not sent before.
   */
  static final Sql APPEND_IF_STILL =
      Sql.of(
          """
          WITH still AS (
            SELECT FROM accounts low, accounts high
            WHERE low.id = :low AND low.contact_privacy = :lowPrivacy
              AND high.id = :high AND high.contact_privacy = :highPrivacy
              AND :lowFollows = EXISTS (
                SELECT FROM follows WHERE follower_id = :low AND followed_id = :high)
              AND :highFollows = EXISTS (
                SELECT FROM follows WHERE follower_id = :high AND followed_id = :low)),
          locked AS MATERIALIZED (
            SELECT conversations.id FROM conversations, still
            WHERE low_account_id = :low AND high_account_id = :high
              AND id = :conversation AND block_changes = :revision
            FOR NO KEY UPDATE OF conversations),
          sent AS (
            INSERT INTO messages (conversation_id, id, sender_id, sent_at, body)
            SELECT id, nextval('message_ids'), :sender,
              CAST(:now AS timestamptz) + (clock_timestamp() - statement_timestamp()), :body
            FROM locked
            RETURNING conversation_id, id, sent_at)
          """
              + INTO_CHATS
              + """
                SELECT own, other, conversation_id, id, sent_at, id, unread, 1
                FROM sent, (VALUES (:sender, :recipient, 0), (:recipient, :sender, 1))
                  AS side (own, other, unread)
                """
              + BECOMES_NEWEST
              + "RETURNING activity_id, last_activity_at");

  /** What makes a message unread by {@code :reader}, who has cleared up to {@code :cleared}. */
  private static final String UNREAD =
      """
      conversation_id = :conversation AND id > :cleared AND sender_id <> :reader
      AND seen_at IS NULL AND NOT hidden_from_recipient AND NOT removed
      """;

  static final String MARK_SEEN =
      """
      WITH seen AS (
        UPDATE messages SET seen_at = :at WHERE\s"""
          + UNREAD
          + """
            AND id IN (:ids)
            RETURNING 1)
          UPDATE chats SET unread_count = unread_count - (SELECT count(*) FROM seen)
          WHERE account_id = :reader AND partner_id = :partner AND EXISTS (SELECT FROM seen)
          """;

  /** The count says when to stop looking: unread messages are mostly the newest. */
  private static final String NEWEST_UNREAD_FIRST =
      """
      ORDER BY id DESC LIMIT least(:limit, (
        SELECT unread_count FROM chats WHERE account_id = :reader AND partner_id = :partner))
      """;

  static final String UNREAD_ROWS = "SELECT * FROM messages WHERE " + UNREAD + NEWEST_UNREAD_FIRST;

  static final String MARK_ALL_SEEN =
      """
      WITH seen AS (
        UPDATE messages SET seen_at = :at
        WHERE conversation_id = :conversation AND id IN (
          SELECT id FROM messages WHERE\s"""
          + UNREAD
          + NEWEST_UNREAD_FIRST
          + """
          ))
          UPDATE chats SET unread_count = 0 WHERE account_id = :reader AND partner_id = :partner
          """;

  static final String REWRITE =
      """
      UPDATE messages
      SET hidden_from_sender = :hiddenFromSender, hidden_from_recipient = :hiddenFromRecipient,
          removed = :removed, body = :body, media_key = :media
      WHERE conversation_id = :conversation AND id = :id
      """;

  static final String ERASE =
      "DELETE FROM messages WHERE conversation_id = :conversation AND id = :id";

  static final String DROP_SEARCH_BLOCK =
      """
      DELETE FROM search_blocks
      WHERE conversation_id = :conversation AND first_id <= :id AND last_id >= :id
      """;

  static final String UNPIN =
      """
      UPDATE conversations SET pinned_message_id = NULL
      WHERE id = :conversation AND pinned_message_id = :id
      """;

  static final String ERASE_MEDIA =
      "INSERT INTO media_removals (media_key) VALUES (:media) ON CONFLICT DO NOTHING";

  /** One side's chat after a message changed for that side. */
  static final String RECOUNT =
      """
      UPDATE chats
      SET unread_count = unread_count - :unread,
          message_count = message_count - :listed,
          preview_id = CASE WHEN preview_id <> :id THEN preview_id ELSE (
            SELECT id FROM messages
            WHERE conversation_id = :conversation AND id > :cleared AND NOT removed
              AND NOT CASE WHEN sender_id = :side THEN hidden_from_sender
                           ELSE hidden_from_recipient END
            ORDER BY id DESC LIMIT 1) END
      WHERE account_id = :side AND partner_id = :partner
      """;

  /**
   * What the side clears now and the partner has cleared or hidden before goes for good, with its
   * picture and every search block it may be in.
   */
  static final String ERASE_CLEARED =
      """
      WITH erased AS (
        DELETE FROM messages
        WHERE conversation_id = :conversation AND id > :from AND id <= :to
          AND (id <= :partnerCleared
            OR CASE WHEN sender_id = :side THEN hidden_from_recipient
                    ELSE hidden_from_sender END)
        RETURNING id, media_key),
      media AS (
        INSERT INTO media_removals (media_key)
        SELECT media_key FROM erased WHERE media_key IS NOT NULL
        ON CONFLICT DO NOTHING)
      DELETE FROM search_blocks
      WHERE conversation_id = :conversation
        AND last_id >= (SELECT min(id) FROM erased) AND first_id <= (SELECT max(id) FROM erased)
      """;

  /** After what is erased: a pin on that goes as well. */
  static final String SET_CLEAR_POINTS =
      """
      UPDATE conversations
      SET low_cleared_to = :low, high_cleared_to = :high,
          pinned_message_id = (
            SELECT messages.id FROM messages
            WHERE conversation_id = conversations.id AND messages.id = pinned_message_id)
      WHERE low_account_id = :lowAccount AND high_account_id = :highAccount
      """;

  static final String EMPTY_CHAT =
      """
      UPDATE chats SET unread_count = 0, message_count = 0, preview_id = NULL
      WHERE account_id = :side AND partner_id = :partner
      """;

  private MessageStatements() {}
}
