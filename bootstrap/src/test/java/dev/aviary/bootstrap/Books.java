package dev.aviary.bootstrap;

/** What must never be found in a database: statements that count it. */
public final class Books {

  /** One for each chat whose counts are not those of a recount. */
  public static final String WRONG_CHATS =
      """
      SELECT count(*) FROM chats JOIN conversations ON conversations.id = conversation_id
      WHERE (unread_count, message_count) <> (
        SELECT count(*) FILTER (WHERE sender_id <> account_id AND seen_at IS NULL), count(*)
        FROM messages
        WHERE messages.conversation_id = chats.conversation_id
          AND messages.id >
            CASE WHEN account_id = low_account_id THEN low_cleared_to ELSE high_cleared_to END
          AND NOT CASE WHEN sender_id = account_id THEN hidden_from_sender
                       ELSE hidden_from_recipient END)
      """;

  /** One for each account whose counts of follows are not those of a recount. */
  public static final String WRONG_COUNTS =
      """
      SELECT count(*) FROM accounts
      WHERE (follower_count, following_count, pending_count) <> (
        (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
        (SELECT count(*) FROM follows WHERE follower_id = accounts.id),
        (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id))
      """;

  /** The names of all pictures that something refers to. */
  public static final String PICTURES =
      """
      SELECT key FROM (
        SELECT unnest(ARRAY[avatar_key, replace(avatar_key, '512x512', '50x50'),
                            cover_original_key, cover_key]) AS key FROM accounts
        UNION SELECT media_key FROM messages) AS keys
      WHERE key IS NOT NULL
      """;

  /** Makes all pictures that nothing refers to due to be removed. */
  public static final String SWEEP = "UPDATE media_removals SET due_at = '-infinity'";

  private Books() {}
}
