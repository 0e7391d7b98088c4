package dev.aviary.bootstrap.admin;

import dev.aviary.adapters.persistence.shared.Schema;
import dev.aviary.bootstrap.AviaryConfig;
import dev.aviary.bootstrap.ConfigReader;
import dev.aviary.bootstrap.StartupException;
import dev.aviary.bootstrap.StartupFailures;
import dev.aviary.bootstrap.embedded.DatabaseAccess;
import dev.aviary.bootstrap.embedded.EmbeddedLifecycle;
import io.quarkus.runtime.Quarkus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The site that the environment describes, for a command: all that a server is made of, on the same
 * database, but no port, nothing that is done from time to time, and no migration.
 */
final class Site {

  /** Nobody waits for a command, so its statements may take their time, but none for a lock. */
  private static final Map<String, String> AS_A_COMMAND =
      Map.of(
          "quarkus.http.host-enabled", "false",
          "quarkus.management.host-enabled", "false",
          "quarkus.shutdown.delay", "0S",
          "quarkus.log.console.stderr", "true",
          "quarkus.log.category.\"io.quarkus\".level", "WARN",
          "quarkus.datasource.jdbc.max-size", "4",
          "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "0",
          "quarkus.datasource.jdbc.new-connection-sql",
              "SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s'");

  private final boolean mayBeNew;

  private Site(boolean mayBeNew) {
    this.mayBeNew = mayBeNew;
  }

  /** One on which a server has started before. */
  static Site existing() {
    return new Site(false);
  }

  /** One on which a server may never have started yet. */
  static Site evenNew() {
    return new Site(true);
  }

  /**
   * Has some work done, and stops what was started for it.
   *
   * @throws RuntimeException what the work throws, or what kept it from beginning
   */
  void run(Consumer<Tools> work) {
    EmbeddedLifecycle embedded = new EmbeddedLifecycle();
    try {
      DatabaseAccess database = database(ConfigReader.readOwn(), embedded);
      AS_A_COMMAND.forEach(System::setProperty);
      System.setProperty("quarkus.flyway.migrate-at-start", Boolean.toString(isNew(database)));
      List<RuntimeException> failures = new ArrayList<>();
      Operation.prepare(tools -> attempt(work, tools, failures));
      Quarkus.run(Operation.class, (code, ended) -> note(ended, failures));
      if (!failures.isEmpty()) {
        throw failures.getFirst();
      }
    } finally {
      embedded.serverStopped();
    }
  }

  /** The framework would log what is thrown, and keep it. */
  private static void attempt(Consumer<Tools> work, Tools tools, List<RuntimeException> failures) {
    try {
      work.accept(tools);
    } catch (RuntimeException e) {
      failures.add(e);
    }
  }

  private static void note(@Nullable Throwable ended, List<RuntimeException> failures) {
    if (ended != null) {
      failures.add(StartupFailures.explain(ended));
    }
  }

  private DatabaseAccess database(AviaryConfig config, EmbeddedLifecycle embedded) {
    return ConfigReader.externalDatabase()
        .orElseGet(
            () -> {
              Path folder = config.dataDir();
              if (!mayBeNew && Files.notExists(folder.resolve("postgres"))) {
                throw new StartupException(
                    folder
                        + " holds no database; use the AVIARY_DATA_DIR or QUARKUS_DATASOURCE_JDBC_URL of the server");
              }
              DatabaseAccess access = embedded.startOrJoin(folder);
              ConfigReader.use(access);
              return access;
            });
  }

  private boolean isNew(DatabaseAccess database) {
    return switch (schema(database)) {
      case Schema.Current() -> false;
      case Schema.Empty() when mayBeNew -> true;
      case Schema.Empty() ->
          throw new StartupException("no server ever started on this database; it is empty");
      case Schema.Older(int version) ->
          throw new StartupException(
              "the database has version %d and this program %d; start the server of this version first, which brings it up to date"
                  .formatted(version, Schema.NEWEST));
      case Schema.Newer(int version) ->
          throw new StartupException(
              "the database has version %d and this program %d; use the program of the servers"
                  .formatted(version, Schema.NEWEST));
      case Schema.Broken(int version) ->
          throw new StartupException(
              "a migration of the database failed, up to version %d; see the log of the server"
                  .formatted(version));
    };
  }

  private static Schema schema(DatabaseAccess database) {
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
      return Schema.of(connection);
    } catch (SQLException e) {
      throw StartupFailures.explain(e);
    }
  }
}
