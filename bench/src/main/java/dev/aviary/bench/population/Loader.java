package dev.aviary.bench.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Fills a database in which one account has signed up: what the server would have written. */
public final class Loader {

  private static final int BUFFERED_CHARACTERS = 1 << 16;

  /** What is not copied from the first account; {@code n} is the number of the new one. */
  private static final Map<String, String> OWN_COLUMNS =
      Map.of(
          "id", "n",
          "username", "'member' || n",
          "username_key", "'member' || n",
          "email", "'member' || n || '@mail.example'",
          "email_key", "'member' || n || '@mail.example'",
          "first_name", "'Member'",
          "last_name", "'No' || n");

  private static final String FOLLOWS =
      """
      INSERT INTO follows (follower_id, followed_id, since)
      SELECT one, other, now() FROM (
        SELECT one, 1 + (one * 37 + k * 101) %% %1$d AS other
        FROM generate_series(1, %1$d) one, generate_series(1, 4) k) AS pairs
      WHERE one <> other ON CONFLICT DO NOTHING
      """
          .formatted(Cast.ACCOUNTS);

  /** Of strangers who neither follow each other nor ever wrote. */
  private static final String BLOCKS =
      """
      INSERT INTO blocks (blocker_id, blocked_id, since)
      SELECT one, other, now() FROM (
        SELECT one, 1 + (one * 53 + 17) %% %1$d AS other
        FROM generate_series(1, %1$d, 5) one) AS pairs
      WHERE one <> other
        AND NOT EXISTS (SELECT FROM follows
          WHERE (follower_id, followed_id) IN ((one, other), (other, one)))
        AND NOT EXISTS (SELECT FROM conversations
          WHERE low_account_id = least(one, other) AND high_account_id = greatest(one, other))
      """
          .formatted(Cast.ACCOUNTS);

  private static final String REQUESTS =
      """
      INSERT INTO follow_requests (id, requester_id, addressee_id, since)
      SELECT nextval('follow_request_ids'), n, %d, now()
      FROM generate_series(%d, %d) n
      """
          .formatted(Cast.ASKED, Cast.FIRST_OTHER, Cast.FIRST_OTHER + Cast.REQUESTS - 1);

  private static final String COUNTS =
      """
      UPDATE accounts SET
        follower_count = (SELECT count(*) FROM follows WHERE followed_id = accounts.id),
        following_count = (SELECT count(*) FROM follows WHERE follower_id = accounts.id),
        pending_count = (SELECT count(*) FROM follow_requests WHERE addressee_id = accounts.id),
        follow_privacy = CASE WHEN id = %d THEN 'approved' ELSE follow_privacy END
      """
          .formatted(Cast.ASKED);

  private final Connection connection;

  /**
   * @param connection commits each statement
   */
  public Loader(Connection connection) {
    this.connection = connection;
  }

  public void load(History history) throws SQLException {
    addAccounts();
    copy("conversations (low_account_id, high_account_id, id)", history::writeConversations);
    copy(
        "messages (conversation_id, id, sender_id, sent_at, seen_at, body)",
        history::writeMessages);
    copy(
        "chats (account_id, partner_id, conversation_id, activity_id, last_activity_at,"
            + " preview_id, unread_count, message_count)",
        history::writeChats);
    execute("SELECT setval('message_ids', %d)".formatted(history.messages()));
    execute(
        "SELECT setval(pg_get_serial_sequence('conversations', 'id'),"
            + " (SELECT max(id) FROM conversations))");
    execute(FOLLOWS);
    execute(BLOCKS);
    execute(REQUESTS);
    execute(COUNTS);
    execute("VACUUM (FREEZE, ANALYZE)");
    execute("CHECKPOINT");
  }

  /** Copies of the account that signed up, each with a name of its own and the same password. */
  private void addAccounts() throws SQLException {
    List<String> columns = columns("accounts");
    String values =
        String.join(
            ", ",
            columns.stream().map(it -> OWN_COLUMNS.getOrDefault(it, "original." + it)).toList());
    execute(
        "INSERT INTO accounts (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM accounts original, generate_series(2, %d) n"
            .formatted(String.join(", ", columns), values, Cast.ACCOUNTS));
    execute("SELECT setval(pg_get_serial_sequence('accounts', 'id'), %d)".formatted(Cast.ACCOUNTS));
  }

  private List<String> columns(String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = connection.getMetaData().getColumns(null, "public", table, null)) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  @FunctionalInterface
  private interface Source {
    void write(History.Rows rows) throws IOException;
  }

  private void copy(String table, Source source) throws SQLException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN");
    StringBuilder buffer = new StringBuilder();
    try {
      source.write(
          row -> {
            buffer.append(row).append('\n');
            if (buffer.length() > BUFFERED_CHARACTERS) {
              flush(buffer, copy);
            }
          });
      flush(buffer, copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copy.endCopy();
  }

  private static void flush(StringBuilder buffer, CopyIn copy) throws IOException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    buffer.setLength(0);
    try {
      copy.writeToCopy(bytes, 0, bytes.length);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
