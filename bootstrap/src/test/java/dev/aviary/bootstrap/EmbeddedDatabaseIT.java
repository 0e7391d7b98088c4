package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database that comes with the server: durable, private, and hard to lose. */
class EmbeddedDatabaseIT {

  private static final Map<String, String> PLAIN = Map.of();
  private static final String[] MIRA = {"email", "keeper", "password", "correct horse"};

  private final Path folder = ServerProcess.folder("embedded");
  private final Path data = folder.resolve("data");

  @Test
  void start_emptyFolder_isDurableAndPrivate() throws SQLException, IOException {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(setting(database, "fsync")).isEqualTo("on");
      assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database, "full_page_writes")).isEqualTo("on");
      assertThat(setting(database, "listen_addresses")).isEqualTo("localhost");
      assertThat(setting(database, "unix_socket_directories")).isEmpty();
      assertThat(setting(database, "server_version")).startsWith("18.");
      assertThat(setting(database, "server_encoding")).isEqualTo("UTF8");
      assertThat(query(database, "SELECT datlocale FROM pg_database WHERE datname = 'aviary'"))
          .isEqualTo("C.UTF-8");
      assertThatThrownBy(
              () -> DriverManager.getConnection(database.jdbcUrl(), database.username(), "guess"))
          .hasMessageContaining("password authentication failed");
      assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
      assertThat(permissions(data.resolve("postgres/password"))).isEqualTo("rw-------");
    }
    assertThat(ServerProcess.postmaster(data)).isEmpty();
  }

  @Test
  void start_folderInUse_isRefusedInOneLine() {
    try (ServerProcess first = ServerProcess.start(folder, PLAIN)) {
      ServerProcess second = ServerProcess.refused(folder, PLAIN);

      assertThat(first.isUp()).isTrue();
      assertThat(second.output().lines())
          .singleElement()
          .asString()
          .contains("is in use by another Aviary process (", "AVIARY_DATA_DIR");
    }
  }

  @Test
  void stop_asked_leavesNothingRunningAndSessionsGoOn() {
    String session;
    try (ServerProcess server = ServerProcess.start(folder, PLAIN)) {
      session = server.client().signUp("keeper");
    }
    assertThat(ServerProcess.postmaster(data)).isEmpty();

    try (ServerProcess again = ServerProcess.start(folder, PLAIN)) {
      assertThat(json(again.client().get("get_chats", "session_id", session)).at("/code").asInt())
          .isEqualTo(200);
      assertThat(permissions(data.resolve("session-keys.json"))).isEqualTo("rw-------");
    }
  }

  @Test
  void start_afterTheServerAloneWasKilled_recoversInSecondsWithEverythingAnswered() {
    ServerProcess killed = ServerProcess.start(folder, PLAIN);
    String session = sendThree(killed);
    ProcessHandle leftover = ServerProcess.postmaster(data).orElseThrow();
    killed.kill();
    assertThat(leftover.isAlive()).isTrue();

    Instant begun = Instant.now();
    try (ServerProcess again = ServerProcess.start(folder, PLAIN)) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
      assertThat(leftover.isAlive()).isFalse();
      assertThat(texts(again, session)).containsExactly("1", "2", "3");
    }
  }

  @Test
  void start_afterEverythingWasKilled_recoversInSecondsWithEverythingAnswered() {
    ServerProcess killed = ServerProcess.start(folder, PLAIN);
    String session = sendThree(killed);
    ProcessHandle postmaster = ServerProcess.postmaster(data).orElseThrow();
    List<ProcessHandle> backends = postmaster.descendants().toList();
    killed.kill();
    Stream.concat(Stream.of(postmaster), backends.stream()).forEach(ProcessHandle::destroyForcibly);
    // No postmaster starts while any of them is left.
    Stream.concat(Stream.of(postmaster), backends.stream()).forEach(ServerProcess::await);

    Instant begun = Instant.now();
    try (ServerProcess again = ServerProcess.start(folder, PLAIN)) {
      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
      assertThat(texts(again, session)).containsExactly("1", "2", "3");
      assertThat(json(again.client().post("login", MIRA)).at("/code").asInt()).isEqualTo(200);
    }
  }

  @Test
  void start_afterAKillDuringFirstStart_beginsAfresh() throws IOException, SQLException {
    Files.createDirectories(data.resolve("postgres/18.unfinished-1/base"));
    Files.writeString(data.resolve("postgres/18.unfinished-1/postgresql.conf"), "half");
    Files.createDirectories(data.resolve("postgres/binaries/PG-half/bin"));
    Files.writeString(data.resolve("postgres/binaries/PG-half/bin/postgres"), "half");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
      assertThat(query(database, "SELECT 1")).isEqualTo("1");
    }
    assertThat(data.resolve("postgres/18.unfinished-1")).doesNotExist();
    assertThat(data.resolve("postgres/binaries/PG-half")).doesNotExist();
  }

  @Test
  void start_postgresCannotStart_endsInSecondsNamingItsLog() throws IOException {
    UnpackedPostgres.start(data).close();
    Files.writeString(data.resolve("postgres/18/postgresql.auto.conf"), "nonsense = 1\n");

    Instant begun = Instant.now();
    assertThatThrownBy(() -> EmbeddedDatabase.start(data))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("server.log says why");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
  }

  /** At any moment of the very first start, whose initdb outlives the server that asked for it. */
  @Test
  void start_afterKillsDuringTheFirstStart_works() throws InterruptedException {
    for (int delayMillis : new int[] {900, 1500, 2100}) {
      Path place = ServerProcess.folder("killed");
      Process killed = ServerProcess.launch(place);
      Thread.sleep(delayMillis);
      killed.destroyForcibly();
      ServerProcess.await(killed.toHandle());

      ServerProcess.start(place, PLAIN).close();
      assertThat(ServerProcess.postmaster(place.resolve("data"))).isEmpty();
    }
  }

  @Test
  void start_withThePidOfAnotherProgramLeftBehind_startsAndLeavesThatProgramAlone()
      throws IOException, SQLException {
    UnpackedPostgres.start(data).close();
    Process bystander = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(data.resolve("postgres/18/postmaster.pid"), bystander.pid() + "\n");

      try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
        assertThat(query(database, "SELECT 1")).isEqualTo("1");
      }
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  /**
   * Root's tests run it once more as an ordinary user; an ordinary user's tests did so all along.
   */
  @Test
  void start_asAnOrdinaryUser_works() throws IOException {
    boolean root = "root".equals(System.getProperty("user.name"));
    Path place = root ? Files.createTempDirectory(Path.of("/tmp"), "aviary-ordinary-") : folder;
    try {
      Path app = root ? place.resolve("app") : ServerProcess.APP;
      if (root) {
        run("cp", "-r", ServerProcess.APP.toString(), app.toString());
        Files.createDirectory(place.resolve("home"));
        run("chown", "-R", "65534:65534", place.toString());
      }
      List<String> prefix =
          root ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups") : List.of();
      try (ServerProcess server = ServerProcess.start(place.resolve("home"), PLAIN, prefix, app)) {
        assertThat(server.client().signUp("ordinary")).isNotEmpty();
      }
    } finally {
      if (root) {
        run("rm", "-rf", place.toString());
      }
    }
  }

  private static String sendThree(ServerProcess server) {
    MobileClient client = server.client();
    String session = client.signUp("keeper");
    client.signUp("friend");
    for (String text : List.of("1", "2", "3")) {
      client.send(session, "2", text);
    }
    return session;
  }

  private static List<String> texts(ServerProcess server, String session) {
    return json(server.client().get("get_messages", "session_id", session, "user_id", "2"))
        .at("/data")
        .findValuesAsText("message");
  }

  private static String setting(EmbeddedDatabase database, String name) throws SQLException {
    return query(database, "SHOW " + name);
  }

  private static String query(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private static String permissions(Path file) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).inheritIO().start();
    ServerProcess.await(process.toHandle());
    assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
  }
}
