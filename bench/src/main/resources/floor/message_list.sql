\set caller random(0, :callers - 1)
\set viewer :first_caller + :caller
\set partner :first_partner + :caller * :slots + random(0, :slots - 1)
\set low least(:viewer, :partner)
\set high greatest(:viewer, :partner)
SELECT message.id, sender_id, sent_at, seen_at, removed, body, message_count,
       own.id, own.username, own.first_name, own.last_name, own.verified, own.avatar_key,
       other.id, other.username, other.first_name, other.last_name, other.verified, other.avatar_key
FROM conversations
JOIN accounts own ON own.id = :viewer
JOIN accounts other ON other.id = :partner
JOIN chats ON account_id = :viewer AND partner_id = :partner
CROSS JOIN LATERAL (
  SELECT * FROM messages
  WHERE messages.conversation_id = conversations.id
    AND id > CASE WHEN low_account_id = :viewer THEN low_cleared_to ELSE high_cleared_to END
    AND NOT CASE WHEN sender_id = :viewer THEN hidden_from_sender ELSE hidden_from_recipient END
  ORDER BY id DESC LIMIT 10) AS message
WHERE low_account_id = :low AND high_account_id = :high
  AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :low AND blocked_id = :high)
  AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :high AND blocked_id = :low);
