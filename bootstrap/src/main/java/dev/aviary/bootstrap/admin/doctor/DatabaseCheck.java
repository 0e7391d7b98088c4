package dev.aviary.bootstrap.admin.doctor;

import dev.aviary.adapters.persistence.shared.Schema;
import dev.aviary.bootstrap.StartupFailures;
import dev.aviary.bootstrap.embedded.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the database can be reached, is one that servers can use, and keeps what it was given.
 */
final class DatabaseCheck {

  static final String ABOUT = "database";

  /** The first that knows all of the migrations. */
  private static final int LEAST_VERSION = 160_000;

  private static final int CONNECTIONS_OF_A_SERVER = 16;
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  private final DatabaseAccess access;
  private final List<Finding> findings = new ArrayList<>();

  DatabaseCheck(DatabaseAccess access) {
    this.access = access;
  }

  List<Finding> findings() {
    DriverManager.setLoginTimeout(5);
    try (Connection connection =
            DriverManager.getConnection(access.jdbcUrl(), access.username(), access.password());
        Statement statement = connection.createStatement()) {
      findings.add(version(statement));
      findings.add(durability(statement));
      findings.add(connections(statement));
      findings.add(quoting(statement));
      findings.add(clock(statement));
      schema(connection, statement);
    } catch (SQLException e) {
      findings.add(Finding.fail(ABOUT, String.valueOf(StartupFailures.explain(e).getMessage())));
    }
    return findings;
  }

  private static Finding version(Statement statement) throws SQLException {
    String text =
        "PostgreSQL %s, %s"
            .formatted(setting(statement, "server_version"), setting(statement, "server_encoding"));
    if (number(statement, "server_version_num") < LEAST_VERSION) {
      return Finding.fail(ABOUT, text + "; 16 or newer is needed");
    }
    return setting(statement, "server_encoding").equals("UTF8")
        ? Finding.ok(ABOUT, text)
        : Finding.fail(ABOUT, text + "; the encoding must be UTF8");
  }

  private static Finding durability(Statement statement) throws SQLException {
    List<String> off = new ArrayList<>();
    for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
      if (setting(statement, setting).equals("off")) {
        off.add(setting);
      }
    }
    return off.isEmpty()
        ? Finding.ok("durability", "what is committed outlasts a crash")
        : Finding.fail(
            "durability",
            String.join(", ", off) + " off: what clients were told is done may be lost; switch on");
  }

  private static Finding connections(Statement statement) throws SQLException {
    int allowed =
        number(statement, "max_connections") - number(statement, "superuser_reserved_connections");
    String text = allowed + " connections, of which a server takes " + CONNECTIONS_OF_A_SERVER;
    return allowed >= 2 * CONNECTIONS_OF_A_SERVER
        ? Finding.ok("connections", text)
        : Finding.warn("connections", text + "; raise max_connections before starting a second");
  }

  private static Finding quoting(Statement statement) throws SQLException {
    return setting(statement, "log_error_verbosity").equals("terse")
        ? Finding.ok("database log", "quotes no rows")
        : Finding.warn(
            "database log",
            "errors may quote rows with texts of messages; set log_error_verbosity to terse");
  }

  private static Finding clock(Statement statement) throws SQLException {
    Instant before = Instant.now();
    Instant there;
    try (ResultSet row = statement.executeQuery("SELECT clock_timestamp()")) {
      row.next();
      there = row.getObject(1, OffsetDateTime.class).toInstant();
    }
    Instant here = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
    Duration apart = Duration.between(here, there).abs();
    String text = "%d ms from the database's".formatted(apart.toMillis());
    return apart.compareTo(TOLERATED) <= 0
        ? Finding.ok("clock", text)
        : Finding.warn("clock", text + "; keep both right, such as by NTP");
  }

  private void schema(Connection connection, Statement statement) throws SQLException {
    Schema schema = Schema.of(connection);
    findings.add(
        switch (schema) {
          case Schema.Current() -> Finding.ok("schema", "version " + Schema.NEWEST);
          case Schema.Empty() ->
              Finding.warn("schema", "none yet; the first start of a server makes it");
          case Schema.Older(int version) ->
              Finding.warn(
                  "schema",
                  "version %d; the next start of a server makes it %d"
                      .formatted(version, Schema.NEWEST));
          case Schema.Newer(int version) ->
              Finding.fail(
                  "schema",
                  "version %d, and this program knows %d; use the program of the servers"
                      .formatted(version, Schema.NEWEST));
          case Schema.Broken(int version) ->
              Finding.fail("schema", "a migration failed, up to version %d".formatted(version));
        });
    if (schema instanceof Schema.Current) {
      findings.add(leftOver(statement));
    }
  }

  /** What a command that was cut off, or storage that refuses, has left. */
  private static Finding leftOver(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT (SELECT count(*) FROM erasures),
              (SELECT count(*) FROM media_removals
               WHERE due_at > '-infinity' AND due_at < now() - interval '1 hour')
            """)) {
      row.next();
      long erasures = row.getLong(1);
      long pictures = row.getLong(2);
      if (erasures > 0) {
        return Finding.warn(
            "left over",
            erasures + " accounts are not wholly erased; aviary admin erase-account --continue");
      }
      return pictures == 0
          ? Finding.ok("left over", "nothing")
          : Finding.warn(
              "left over",
              pictures + " pictures were due an hour ago; aviary admin sweep-media says why");
    }
  }

  private static int number(Statement statement, String setting) throws SQLException {
    return Integer.parseInt(setting(statement, setting));
  }

  private static String setting(Statement statement, String name) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
