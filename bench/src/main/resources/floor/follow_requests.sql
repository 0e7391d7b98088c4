SELECT request.id, requester.id, about, username, first_name, last_name, email, verified,
       avatar_key, last_active_at
FROM (
  SELECT id, requester_id FROM follow_requests
  WHERE addressee_id = :addressee ORDER BY id DESC LIMIT 20) AS request
JOIN accounts requester ON requester.id = requester_id
ORDER BY request.id DESC;
