\set sender :first_caller + :client_id
\set recipient :first_recipient + :client_id
\set low least(:sender, :recipient)
\set high greatest(:sender, :recipient)
WITH permitted AS (
  SELECT FROM accounts
  WHERE id IN (:low, :high)
    AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :low AND blocked_id = :high)
    AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :high AND blocked_id = :low)
    AND (contact_privacy = 'everyone' OR EXISTS (
      SELECT FROM follows
      WHERE follower_id = accounts.id
        AND followed_id = CASE WHEN accounts.id = :low THEN :high::bigint ELSE :low::bigint END))
  HAVING count(*) = 2),
locked AS MATERIALIZED (
  SELECT id FROM conversations, permitted
  WHERE low_account_id = :low AND high_account_id = :high
  FOR NO KEY UPDATE OF conversations),
sent AS (
  INSERT INTO messages (conversation_id, id, sender_id, sent_at, body)
  SELECT id, nextval('message_ids'), :sender, clock_timestamp(), 'Shall we meet at the lighthouse on Sunday, or later?'
  FROM locked
  RETURNING conversation_id, id, sent_at)
INSERT INTO chats AS chat (account_id, partner_id, conversation_id, activity_id,
                           last_activity_at, preview_id, unread_count, message_count)
SELECT own, other, conversation_id, id, sent_at, id, unread, 1
FROM sent, (VALUES (:sender::bigint, :recipient::bigint, 0), (:recipient, :sender, 1)) AS side (own, other, unread)
ON CONFLICT (account_id, partner_id) DO UPDATE
SET activity_id = EXCLUDED.activity_id,
    last_activity_at = EXCLUDED.last_activity_at,
    preview_id = EXCLUDED.preview_id,
    unread_count = chat.unread_count + EXCLUDED.unread_count,
    message_count = chat.message_count + 1
RETURNING activity_id, last_activity_at;
