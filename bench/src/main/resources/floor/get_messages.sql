\set caller random(0, :callers - 1)
\set viewer :first_caller + :caller
\set partner :first_partner + :caller * :slots + random(0, :slots - 1)
\set low least(:viewer, :partner)
\set high greatest(:viewer, :partner)
SELECT message.id, sender_id, sent_at, seen_at, hidden_from_sender, hidden_from_recipient, body, media_key
FROM conversations, LATERAL (
  SELECT * FROM messages
  WHERE conversation_id = conversations.id
    AND id > CASE WHEN low_account_id = :viewer THEN low_cleared_to ELSE high_cleared_to END
    AND NOT CASE WHEN sender_id = :viewer THEN hidden_from_sender ELSE hidden_from_recipient END
    AND NOT removed
  ORDER BY id DESC LIMIT 20) AS message
WHERE low_account_id = :low AND high_account_id = :high
  AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :low AND blocked_id = :high)
  AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :high AND blocked_id = :low);
