package dev.aviary.adapters.persistence.shared;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Which version a database has, told without changing anything and without Flyway. */
public sealed interface Schema {

  /** The newest there is, and so that of every database after a server has started on it. */
  int NEWEST = 9;

  /** No server ever started on it. */
  record Empty() implements Schema {}

  record Current() implements Schema {}

  /** The next server of this version that starts will bring it up to date. */
  record Older(int version) implements Schema {}

  /** Servers that are newer than this program have started on it. */
  record Newer(int version) implements Schema {}

  /** A migration failed, which somebody has to look at. */
  record Broken(int version) implements Schema {}

  static Schema of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!isTrue(statement, "SELECT to_regclass('flyway_schema_history') IS NOT NULL")) {
        return new Empty();
      }
      return newest(statement);
    }
  }

  private static Schema newest(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT coalesce(max(version::int), 0), coalesce(bool_and(success), true)
            FROM flyway_schema_history WHERE version ~ '^[0-9]{1,9}$'
            """)) {
      row.next();
      int version = row.getInt(1);
      if (!row.getBoolean(2)) {
        return new Broken(version);
      }
      if (version == 0) {
        return new Empty();
      }
      return switch (Integer.compare(version, NEWEST)) {
        case 0 -> new Current();
        case 1 -> new Newer(version);
        default -> new Older(version);
      };
    }
  }

  private static boolean isTrue(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
