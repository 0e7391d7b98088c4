package dev.aviary.bootstrap.torture;

import dev.aviary.bootstrap.Books;
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
final class BookReader {

  private final String url;
  private final String username;
  private final String password;

  BookReader(String url, String username, String password) {
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
    return Integer.parseInt(column(Books.WRONG_CHATS).getFirst());
  }

  /** The pictures that something refers to. */
  Set<String> pictures() throws SQLException {
    return new HashSet<>(column(Books.PICTURES));
  }

  /** Has what is noted for later removed now. */
  void hastenRemovals() throws SQLException {
    execute(Books.SWEEP);
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
