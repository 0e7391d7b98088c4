package dev.aviary.bootstrap.torture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server's database says of what was sent and kept. */
final class Books {

  /** One row for each chat whose counts are not those of a recount. */
  private static final String WRONG_CHATS =
      """
      SELECT account_id FROM chats JOIN conversations ON conversations.id = conversation_id
      WHERE (unread_count, message_count) <> (
        SELECT count(*) FILTER (WHERE sender_id <> account_id AND seen_at IS NULL), count(*)
        FROM messages
        WHERE messages.conversation_id = chats.conversation_id
          AND messages.id >
            CASE WHEN account_id = low_account_id THEN low_cleared_to ELSE high_cleared_to END
          AND NOT CASE WHEN sender_id = account_id THEN hidden_from_sender
                       ELSE hidden_from_recipient END)
      """;

  private static final String SHOWN =
      """
      SELECT unnest(ARRAY[avatar_key, replace(avatar_key, '512x512', '50x50'),
                          cover_original_key, cover_key]) AS key FROM accounts
      UNION SELECT media_key FROM messages
      """;

  private final String url;
  private final String username;
  private final String password;

  Books(String url, String username, String password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  /** Every text that was sent, as often as it is there. */
  List<String> texts() throws SQLException {
    return column("SELECT body FROM messages");
  }

  /** Chats whose counts are wrong. */
  int wrongChats() throws SQLException {
    return column(WRONG_CHATS).size();
  }

  /** The pictures that something refers to. */
  Set<String> pictures() throws SQLException {
    return new HashSet<>(column(SHOWN));
  }

  /** Has what is noted for later removed now. */
  void hastenRemovals() throws SQLException {
    execute("UPDATE media_removals SET due_at = '-infinity'");
  }

  /** Has the database begin another file of its log. */
  void switchLog() throws SQLException {
    execute("SELECT pg_logical_emit_message(true, 'torture', 'x'); SELECT pg_switch_wal()");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String value = rows.getString(1);
        if (value != null) {
          values.add(value);
        }
      }
    }
    return values;
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }
}
