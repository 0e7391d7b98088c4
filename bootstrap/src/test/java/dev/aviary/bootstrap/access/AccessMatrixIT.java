package dev.aviary.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.UnpackedPostgres;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of {@code docs/access.md}, on the packaged server. */
@Alone
class AccessMatrixIT {

  private static final Path FOLDER = ServerProcess.folder("access");

  private static EmbeddedDatabase postgres;
  private static ServerProcess server;
  private static Connection connection;
  private static Stage stage;
  private static Trials trials;
  private static List<Operation> operations;

  @BeforeAll
  static void start() throws Exception {
    postgres = UnpackedPostgres.start(FOLDER.resolve("database"));
    Map<String, String> environment = new HashMap<>(ServerProcess.external(postgres));
    environment.put("AVIARY_OSSN_API_KEY", Credentials.SITE_KEY);
    // What is noted in between would be taken for what a call did; no call notes it at once.
    environment.put("AVIARY_SESSION_ACTIVITY_INTERVAL", "PT1H");
    environment.put("AVIARY_THROTTLE_ENABLED", "false");
    server = ServerProcess.start(FOLDER, environment);
    connection =
        DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), postgres.password());
    var database = new Database(connection);
    database.hurry();
    database.execute(Population.keepPictures(Instant.now().plus(Duration.ofHours(1))));
    database.execute(Population.START_NUMBERS);
    var credentials = new Credentials(FOLDER.resolve("data/session-keys.json"));
    var pictures = new Pictures(FOLDER.resolve("data/media"));
    stage = new Stage(new FormClient(server.site("/")), database, pictures, credentials);
    operations = Operation.of(FormClient.json(openApi()));
    var document = new AccessDocument(AccessDocument.text());
    trials = new Trials(document, credentials, operations);
  }

  @AfterAll
  static void stop() throws SQLException {
    connection.close();
    server.close();
    postgres.close();
  }

  /** What the server does not list would be missed here. */
  @Test
  void server_listsEveryEndpointThereIs() {
    assertThat(operations).containsExactlyInAnyOrderElementsOf(DeclaredOperations.all());
  }

  @TestFactory
  Stream<DynamicTest> doors_letIn_whomTheDocumentSays() {
    return trials.ofDoors().map(AccessMatrixIT::test);
  }

  @TestFactory
  Stream<DynamicTest> relations_allow_whatTheDocumentSays() {
    return trials.ofRelations().map(AccessMatrixIT::test);
  }

  @TestFactory
  Stream<DynamicTest> objects_areTouched_asTheDocumentSays() {
    return trials.ofObjects().map(AccessMatrixIT::test);
  }

  private static DynamicTest test(Trial trial) {
    return DynamicTest.dynamicTest(
        trial.name(),
        () -> {
          Word observed = stage.perform(trial);
          assertThat(trial.expected().fits(observed))
              .as(
                  () ->
                      "%s%nexpected %s%n%s%nlast logged: %s"
                          .formatted(trial.name(), trial.expected(), observed, lastLogged()))
              .isTrue();
        });
  }

  /** A fault of the server says there what it was. */
  private static String lastLogged() {
    List<String> lines = server.output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  private static String openApi() {
    var management = new FormClient(server.management("/"));
    return FormClient.body(management.send(management.request("q/openapi?format=json")));
  }
}
