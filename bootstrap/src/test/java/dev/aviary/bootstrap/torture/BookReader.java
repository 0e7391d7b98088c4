package dev.aviary.bootstrap.torture;

import dev.aviary.bootstrap.Books;
import dev.aviary.bootstrap.SqlClient;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a server's database says of what was sent and kept. */
record BookReader(SqlClient database) {

  /** Every text that was sent, as often as it is there. */
  List<String> texts() throws SQLException {
    return database.column("SELECT body FROM messages");
  }

  /** Chats whose counts are wrong. */
  long wrongChats() throws SQLException {
    return database.number(Books.WRONG_CHATS);
  }

  /** The pictures that something refers to. */
  Set<String> pictures() throws SQLException {
    return new HashSet<>(database.column(Books.PICTURES));
  }

  /** Has what is noted for later removed now. */
  void hastenRemovals() throws SQLException {
    database.execute(Books.SWEEP);
  }

  /** Has the database begin another file of its log. */
  void switchLog() throws SQLException {
    database.execute(
        "SELECT pg_logical_emit_message(true, 'torture', 'x'); SELECT pg_switch_wal()");
  }
}
