package dev.aviary.bench.system;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The PostgreSQL that a server brought up.
 *
 * @param pid of the postmaster
 */
public record Database(long pid, int port, String password) {

  public static final String HOST = "127.0.0.1";
  public static final String USER = "postgres";
  public static final String NAME = "aviary";

  private static final int LINE_OF_PORT = 3;

  /** The one of this data folder, which must be up. */
  static Database of(Path dataFolder) throws IOException {
    Path home = dataFolder.resolve("postgres");
    try (DirectoryStream<Path> clusters = Files.newDirectoryStream(home, "[0-9][0-9]")) {
      for (Path cluster : clusters) {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return new Database(
            Long.parseLong(lines.getFirst().strip()),
            Integer.parseInt(lines.get(LINE_OF_PORT).strip()),
            Files.readString(home.resolve("password")));
      }
    }
    throw new BenchException("no PostgreSQL runs in " + home);
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://%s:%d/%s".formatted(HOST, port, NAME);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(jdbcUrl(), USER, password);
  }

  /** Writes out what is dirty, so that it does not happen in the middle of what is measured. */
  public void checkpoint() {
    execute("CHECKPOINT");
  }

  public void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new BenchException(sql + " failed", e);
    }
  }
}
