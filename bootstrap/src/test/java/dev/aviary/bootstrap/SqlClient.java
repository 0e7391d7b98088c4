package dev.aviary.bootstrap;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks a database beside the servers that use it, each time on a connection of its own. */
public record SqlClient(String url, String username, String password) {

  /** Of a database that a test started. */
  public static SqlClient of(EmbeddedDatabase database) {
    return new SqlClient(database.jdbcUrl(), database.username(), database.password());
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, username, password);
  }

  /** Changes rows, or whatever a statement does. */
  public void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what a statement answers. */
  public List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  /** The one number that a statement answers. */
  public long number(String sql) throws SQLException {
    return Long.parseLong(column(sql).getFirst());
  }
}
