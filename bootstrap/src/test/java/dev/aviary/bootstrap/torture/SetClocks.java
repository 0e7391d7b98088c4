package dev.aviary.bootstrap.torture;

import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.SqlClient;
import dev.aviary.bootstrap.UnpackedPostgres;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two servers and their database, each with a clock of its own that can be set. */
final class SetClocks implements AutoCloseable {

  /** Found before PostgreSQL's own, which the last schema has. */
  private static final String DATABASE_CLOCK =
      """
      CREATE SCHEMA set_clock;
      CREATE TABLE set_clock.ahead (by interval NOT NULL);
      INSERT INTO set_clock.ahead VALUES ('0');
      CREATE FUNCTION set_clock.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
        AS 'SELECT pg_catalog.clock_timestamp() + by FROM set_clock.ahead';
      CREATE FUNCTION set_clock.now() RETURNS timestamptz LANGUAGE sql STABLE
        AS 'SELECT pg_catalog.now() + by FROM set_clock.ahead';
      CREATE FUNCTION set_clock.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE
        AS 'SELECT pg_catalog.statement_timestamp() + by FROM set_clock.ahead';
      DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET search_path = public, set_clock, pg_catalog',
                       current_database());
      END $$
      """;

  private final Path folder = ServerProcess.folder("clocks");
  private final EmbeddedDatabase database = UnpackedPostgres.start(folder.resolve("database"));
  private final List<ServerProcess> servers = new ArrayList<>();

  SetClocks() throws IOException, SQLException {
    run(DATABASE_CLOCK);
    Path agent = ClockAgent.writeTo(folder);
    for (int number = 0; number < 2; number++) {
      writeClock(number, "0");
      Map<String, String> environment = new HashMap<>(ServerProcess.external(database));
      environment.put("JAVA_TOOL_OPTIONS", "-javaagent:" + agent + "=" + clock(number));
      // The pictures and the keys of both.
      environment.put("AVIARY_DATA_DIR", folder.resolve("data").toString());
      servers.add(ServerProcess.start(folder.resolve("server-" + number), environment));
    }
  }

  MobileClient client(int number) {
    return server(number).client();
  }

  ServerProcess server(int number) {
    return servers.get(number % servers.size());
  }

  /** How far a server's clock is ahead of the machine's; behind where that is negative. */
  void setServer(int number, Duration ahead) throws IOException {
    String seconds = Long.toString(ahead.toSeconds());
    writeClock(number, seconds);
    Patience.until("server " + number + " goes by its clock", () -> follows(number, seconds));
  }

  private void writeClock(int number, String seconds) throws IOException {
    Path next = folder.resolve("next-clock");
    Files.writeString(next, seconds);
    Files.move(next, clock(number), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean follows(int number, String seconds) {
    Path followed = ClockAgent.followed(clock(number));
    try {
      return Files.exists(followed) && Files.readString(followed).equals(seconds);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #setServer}, of the database. */
  void setDatabase(Duration ahead) throws SQLException {
    run("UPDATE set_clock.ahead SET by = make_interval(secs => %d)".formatted(ahead.toSeconds()));
  }

  /** All of them, as on one machine. */
  void setAll(Duration ahead) throws IOException, SQLException {
    setServer(0, ahead);
    setServer(1, ahead);
    setDatabase(ahead);
  }

  /** The one number that a statement answers. */
  long query(String sql) throws SQLException {
    return sql().number(sql);
  }

  void run(String sql) throws SQLException {
    sql().execute(sql);
  }

  private SqlClient sql() {
    return SqlClient.of(database);
  }

  private Path clock(int number) {
    return folder.resolve("clock-" + number);
  }

  @Override
  public void close() {
    servers.forEach(ServerProcess::close);
    database.close();
  }
}
