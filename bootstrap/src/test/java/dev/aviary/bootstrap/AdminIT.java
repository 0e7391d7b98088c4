package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.CommandProcess.Ended;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The operator's commands, beside a server on the same database, and by themselves. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class AdminIT {

  private static final Path FOLDER = ServerProcess.folder("admin");
  private static final Duration KNOWN_WITHIN = Duration.ofSeconds(1);
  private static final String NEW_PASSWORD = "as fresh as paint";
  private static final String SITE_KEY = "changeme".repeat(4);

  private static EmbeddedDatabase database;
  private static ServerProcess server;
  private static SqlClient sql;
  private static CommandProcess admin;

  @BeforeAll
  static void start() {
    Secrets.add(NEW_PASSWORD);
    database = UnpackedPostgres.start(FOLDER.resolve("database"));
    sql = SqlClient.of(database);
    Map<String, String> environment = new HashMap<>(ServerProcess.external(database));
    environment.put("AVIARY_OSSN_API_KEY", SITE_KEY);
    server = ServerProcess.start(FOLDER, environment);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(server.httpPort()));
    environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(server.management("/").getPort()));
    admin = new CommandProcess(FOLDER, environment);
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  @Test
  void createAccount_besideAServer_mayLogInThere() {
    Ended created =
        admin.runWithInput(
            MobileClient.PASSWORD + "\n",
            "admin",
            "create-account",
            "created",
            "--email=created@mail.example",
            "--first-name=Ada",
            "--last-name=King");

    assertThat(created.output()).matches("Account [0-9]+, created, is made\\.\n");
    assertThat(created.code()).isZero();
    assertThat(created.errors()).contains("event=account_created");
    assertThat(server.client().logInForTokens("created").accessToken()).isNotEmpty();
  }

  @Test
  void createAccount_refusedByARule_saysWhichAndMakesNothing() {
    Ended refused =
        admin.runWithInput(
            "password1\n",
            "admin",
            "create-account",
            "common",
            "--email=common@mail.example",
            "--first-name=Ada",
            "--last-name=King");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.output()).isEmpty();
    assertThat(refused.errors())
        .isEqualTo(
            "aviary: the password must have 8 to 128 characters, and not be the first that everybody tries\n");
  }

  @Test
  void resetPassword_besideAServer_endsSessionsThereWithinASecond() throws Exception {
    String session = server.client().signUp("forgetful");
    assertThat(code("get_chats", session)).isEqualTo(200);

    Ended reset = admin.runWithInput(NEW_PASSWORD + "\n", "admin", "reset-password", "forgetful");

    assertThat(reset.output())
        .matches("account [0-9]+ \\(forgetful\\) has the new password; sessions ended: 1\\.\n");
    Thread.sleep(KNOWN_WITHIN);
    assertThat(code("get_chats", session)).isEqualTo(401);
    assertThat(logIn("forgetful", MobileClient.PASSWORD)).isEqualTo(402);
    assertThat(logIn("forgetful", NEW_PASSWORD)).isEqualTo(200);
  }

  @Test
  void resetPassword_typedWhereItWouldBeShown_isRefused() {
    Ended refused = admin.runAtTerminal("admin reset-password ada");

    assertThat(refused.output().strip())
        .isEqualTo(
            "aviary: standard input is a terminal, but standard output is not, so the password would be shown; nothing was done");
    assertThat(refused.code()).isEqualTo(1);
  }

  @Test
  void endSessions_besideAServer_endsThemThereWithinASecond() throws Exception {
    String session = server.client().signUp("everywhere");
    server.client().logInForTokens("everywhere");
    assertThat(code("get_chats", session)).isEqualTo(200);

    Ended ended = admin.run("admin", "end-sessions", "everywhere@mail.example");

    assertThat(ended.output()).matches("Sessions of account [0-9]+ \\(everywhere\\) ended: 2\\.\n");
    Thread.sleep(KNOWN_WITHIN);
    assertThat(code("get_chats", session)).isEqualTo(401);
    assertThat(logIn("everywhere", MobileClient.PASSWORD)).isEqualTo(200);
  }

  @Test
  void eraseAccount_besideAServer_isUnknownThereAndLeavesNothing() throws Exception {
    MobileClient client = server.client();
    String leaving = client.signUp("leaving");
    String staying = client.signUp("staying");
    String id = Long.toString(client.idOf("leaving", leaving));
    client.send(leaving, Long.toString(client.idOf("staying", staying)), "farewell");
    client.post("follow", "session_id", staying, "user_id", id);
    client.avatar(leaving, Photo.jpeg(512, 512));

    Ended erased = admin.run("admin", "erase-account", "leaving", "--yes");

    assertThat(erased.output())
        .isEqualTo(
            "Account %s is erased. Removed: 1 follows and requests, 1 conversations, 1 messages.\n"
                .formatted(id));
    Thread.sleep(KNOWN_WITHIN);
    assertThat(code("get_chats", leaving)).isEqualTo(401);
    assertThat(json(client.get("get_chats", "session_id", staying)).at("/data")).isEmpty();
    assertThat(json(client.send(staying, id, "are you there?")).at("/code").asInt()).isEqualTo(400);
    assertThat(sql.number(Books.WRONG_COUNTS) + sql.number(Books.WRONG_CHATS)).isZero();
    assertThat(sql.number("SELECT count(*) FROM messages WHERE sender_id = " + id)).isZero();
    assertThat(admin.run("admin", "erase-account", "leaving", "--yes").errors())
        .isEqualTo("aviary: no account has this username or e-mail address\n");
  }

  @Test
  void recount_wrongCounts_areCorrectedAndTold() throws SQLException {
    MobileClient client = server.client();
    String session = client.signUp("counted");
    long id = client.idOf("counted", session);
    sql.execute("UPDATE accounts SET follower_count = 3 WHERE id = " + id);

    Ended recounted = admin.run("admin", "recount");

    assertThat(recounted.output())
        .startsWith(
            "Account %d: 3 followers, 0 followed, 0 requests, should have been 0 followers, 0 followed, 0 requests.\n"
                .formatted(id))
        .contains("corrected: 1 accounts, 0 chats.");
    assertThat(sql.number(Books.WRONG_COUNTS)).isZero();
  }

  @Test
  void doctor_besideAServer_findsNothingThatFailsAndTellsNoSecret() {
    Ended examined = admin.run("admin", "doctor");

    assertThat(examined.code()).as(examined.output() + examined.errors()).isZero();
    assertThat(examined.output())
        .contains("PostgreSQL 18", "a server answers", "kept, read back and removed")
        .contains("warn  ossn key")
        .contains("0 failed")
        .doesNotContain(SITE_KEY, database.password());
    assertThat(FOLDER.resolve("data/media/upload"))
        .isDirectoryNotContaining(it -> it.getFileName().toString().startsWith("doctor"));
  }

  @Test
  void sweepMedia_pictureThatIsDue_isRemoved() throws SQLException {
    sql.execute(
        "INSERT INTO media_removals VALUES ('upload/images/2020/11/gone.jpg', now() + interval '3 hours')");

    Ended swept = admin.run("admin", "sweep-media");

    assertThat(swept.code()).as(swept.errors()).isZero();
    assertThat(swept.output()).startsWith("Pictures removed: ");
    assertThat(sql.number("SELECT count(*) FROM media_removals WHERE due_at > now()")).isZero();
  }

  /** What a newer program has made of it, this one would not know. */
  @Test
  void zNewerDatabase_isRefused() throws SQLException {
    sql.execute("UPDATE flyway_schema_history SET version = '99' WHERE version = '9'");

    Ended refused = admin.run("admin", "end-sessions", "created");

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.errors())
        .isEqualTo(
            "aviary: the database has version 99 and this program 9; use the program of the servers\n");
  }

  /** The same database, whether a server keeps it running or the command has to. */
  @Test
  void embedded_whileAServerRunsAndWhileNoneDoes_isTheServers() throws Exception {
    Path folder = ServerProcess.folder("admin-embedded");
    Path data = folder.resolve("data");
    CommandProcess beside = new CommandProcess(folder, Map.of("AVIARY_DATA_DIR", data.toString()));
    long postmaster;
    try (ServerProcess embedded = ServerProcess.start(folder, Map.of())) {
      embedded.client().signUp("ada");
      postmaster = ServerProcess.postmaster(data).orElseThrow().pid();

      assertThat(beside.run("admin", "end-sessions", "ada").output()).contains("ended: 1.");

      assertThat(ServerProcess.postmaster(data).orElseThrow().pid()).isEqualTo(postmaster);
      embedded.client().logInForTokens("ada");
    }
    assertThat(ServerProcess.postmaster(data)).isEmpty();

    assertThat(beside.run("admin", "end-sessions", "ada").output()).contains("ended: 1.");

    assertThat(ServerProcess.postmaster(data)).isEmpty();
    assertDatabaseIsLeftToOthers(beside, folder, data);
  }

  /** One that has joined the database of a command goes on when that command is done. */
  private static void assertDatabaseIsLeftToOthers(CommandProcess beside, Path folder, Path data)
      throws Exception {
    Path lock = data.resolve("commands.lock");
    try (FileChannel other = FileChannel.open(lock, READ, WRITE)) {
      FileLock held = other.lock(0, Long.MAX_VALUE, true);
      CompletableFuture<Ended> first =
          CompletableFuture.supplyAsync(() -> beside.run("admin", "end-sessions", "ada"));
      while (!hasToldThatItWaits(folder)) {
        assertThat(first).isNotDone();
        Thread.sleep(100);
      }
      assertThat(ServerProcess.postmaster(data)).isPresent();
      held.release();
      assertThat(first.get().code()).isZero();
    }
    assertThat(ServerProcess.postmaster(data)).isEmpty();
  }

  private static boolean hasToldThatItWaits(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".err")).toList()) {
        if (Files.readString(file).contains("waiting for other commands")) {
          return true;
        }
      }
      return false;
    }
  }

  private static int code(String endpoint, String session) {
    return json(server.client().get(endpoint, "session_id", session)).at("/code").asInt();
  }

  private static int logIn(String username, String password) {
    return json(server.client().post("login", "email", username, "password", password))
        .at("/code")
        .asInt();
  }
}
