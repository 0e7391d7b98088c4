package dev.aviary.bootstrap.access;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The server's database, as somebody beside the server reads and writes it. */
final class Database {

  /** Each column of each primary key, and null for a table that has none. */
  private static final String TABLES =
      """
      SELECT relname, attname
      FROM pg_class
      LEFT JOIN pg_index ON indrelid = pg_class.oid AND indisprimary
      LEFT JOIN pg_attribute ON attrelid = pg_class.oid AND attnum = ANY (indkey)
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname <> 'flyway_schema_history'
      ORDER BY relname, attnum
      """;

  private final Connection connection;
  private final Map<String, List<String>> keys = new LinkedHashMap<>();
  private final String dump;
  private final String empty;

  Database(Connection connection) throws SQLException {
    this.connection = connection;
    for (String[] column : rows(TABLES)) {
      List<String> key = keys.computeIfAbsent(column[0], it -> new ArrayList<>());
      if (column[1] != null) {
        key.add(column[1]);
      }
    }
    this.dump = forEach("SELECT '%1$s', to_jsonb(it)::text FROM %1$s it", " UNION ALL ");
    this.empty = forEach("DELETE FROM %1$s;", "");
  }

  /**
   * Saves most of the time: nothing here has to outlive a crash, and checks between tables would
   * only want their rows in order.
   */
  void hurry() throws SQLException {
    execute("ALTER SYSTEM SET fsync = off");
    execute("SELECT pg_reload_conf()");
    execute("SET session_replication_role = replica");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As another server does, whose changes are not without what follows from them. */
  void executeAsAServer(String sql) throws SQLException {
    execute("BEGIN; SET LOCAL session_replication_role = origin;" + sql + ";COMMIT;");
  }

  /** Makes everything as if nothing had been before; no server is told. */
  void reset(String sql) throws SQLException {
    execute("BEGIN;" + empty + sql + "COMMIT;");
  }

  Snapshot snapshot() throws SQLException {
    return new Snapshot(keys, rows(dump));
  }

  List<String[]> rows(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String[]> rows = new ArrayList<>();
      while (result.next()) {
        String[] row = new String[result.getMetaData().getColumnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = result.getString(i + 1);
        }
        rows.add(row);
      }
      return rows;
    }
  }

  private String forEach(String template, String between) {
    return keys.keySet().stream().map(template::formatted).collect(Collectors.joining(between));
  }
}
