SELECT chat.conversation_id, last_activity_at, unread_count,
       partner.id, username, first_name, last_name, verified, avatar_key, body, media_key
FROM (SELECT * FROM chats WHERE account_id = :owner ORDER BY activity_id DESC) AS chat
JOIN accounts partner ON partner.id = partner_id
LEFT JOIN messages newest ON newest.conversation_id = chat.conversation_id AND newest.id = preview_id
WHERE NOT EXISTS (SELECT FROM blocks WHERE blocker_id = :owner AND blocked_id = partner_id)
  AND NOT EXISTS (SELECT FROM blocks WHERE blocker_id = partner_id AND blocked_id = :owner)
ORDER BY activity_id DESC LIMIT 50;
