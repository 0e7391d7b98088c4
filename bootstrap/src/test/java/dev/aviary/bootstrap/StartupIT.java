package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator sees when starting: one line where something is wrong, a banner where not. */
class StartupIT {

  private static final Path FOLDER = ServerProcess.folder("startup");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AVIARY_BRAND_TIME_ZONE | Mars | takes a time zone such as UTC or Europe/Berlin",
        "AVIARY_S3_SECRET_KEY | ' ' | takes a secret",
        "QUARKUS_DATASOURCE_JDBC_MAX_SIZE | many | has a value that it does not take",
        "QUARKUS_HTTP_PORT | abc | takes a port from 0 to 65535",
        "QUARKUS_DATASOURCE_JDBC_URL | jdbc:postgresql://host:54e2/db?password=secret | takes an address such as jdbc:postgresql://host:5432/aviary, in which % & + and spaces of a value are written %25 %26 %2B and %20"
      })
  void start_wrongValue_endsWithOneLineNamingTheKeyAndWhatItTakes(
      String key, String value, String takes) {
    ServerProcess server = ServerProcess.refused(FOLDER, Map.of(key, value));

    assertThat(server.output()).isEqualTo("aviary: " + key + " " + takes + "\n");
  }

  @Test
  void start_keysFileThatIsNone_endsWithOneLineAndDoesNotQuoteIt() throws IOException {
    Path file = Files.writeString(FOLDER.resolve("not-keys"), "top secret");

    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("keys"), Map.of("AVIARY_SESSION_KEYS_FILE", file.toString()));

    assertThat(server.output())
        .startsWith("aviary: AVIARY_SESSION_KEYS_FILE")
        .doesNotContain("top secret")
        .hasLineCount(1);
  }

  @Test
  void start_hashesThatTakeTooMuch_endsWithOneLine() {
    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("hashes"),
            Map.of("AVIARY_PASSWORD_MEMORY", "262144", "AVIARY_PASSWORD_PASSES", "9"));

    assertThat(server.output())
        .startsWith("aviary: AVIARY_PASSWORD_MEMORY, _PASSES and _LANES: ")
        .hasLineCount(1);
  }

  @Test
  void start_bucketNotNamed_endsWithOneLineNamingTheKey() {
    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("bucket"),
            Map.of("AVIARY_STORAGE", "s3", "AVIARY_S3_ENDPOINT", "http://127.0.0.1:1"));

    assertThat(server.output())
        .isEqualTo("aviary: AVIARY_S3_BUCKET is needed with AVIARY_STORAGE=s3\n");
  }

  @Test
  void start_picturesLargerThanAnyBody_endsWithOneLine() {
    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("bodies"), Map.of("AVIARY_PICTURES_MAX_BYTES", "40000000"));

    assertThat(server.output())
        .startsWith("aviary: AVIARY_PICTURES_MAX_BYTES")
        .contains("QUARKUS_HTTP_LIMITS_MAX_BODY_SIZE")
        .hasLineCount(1);
  }

  @Test
  void start_accessLogWithQueries_endsWithOneLine() {
    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("queries"),
            Map.of(
                "QUARKUS_HTTP_ACCESS_LOG_ENABLED",
                "true",
                "QUARKUS_HTTP_ACCESS_LOG_PATTERN",
                "combined"));

    assertThat(server.output())
        .startsWith("aviary: QUARKUS_HTTP_ACCESS_LOG_PATTERN takes ")
        .hasLineCount(1);
  }

  @Test
  void start_originsListedForTheFramework_endsWithOneLine() {
    ServerProcess server =
        ServerProcess.refused(
            ServerProcess.folder("origins"), Map.of("QUARKUS_HTTP_CORS_ENABLED", "true"));

    assertThat(server.output())
        .isEqualTo("aviary: QUARKUS_HTTP_CORS_ENABLED takes false; see AVIARY_CORS_ORIGINS\n");
  }

  @Test
  void start_portInUse_endsWithOneLineAndLeavesNothingRunning() throws IOException {
    Path folder = ServerProcess.folder("port");
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());

      ServerProcess server =
          ServerProcess.refused(
              folder, Map.of("QUARKUS_HTTP_PORT", port, "QUARKUS_HTTP_HOST", "0.0.0.0"));

      assertThat(server.output()).contains("aviary: port " + port).hasLineCount(1);
    }
    assertThat(ServerProcess.postmaster(folder.resolve("data"))).isEmpty();
  }

  @Test
  void start_managementPortInUse_endsWithOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());

      ServerProcess server =
          ServerProcess.refused(
              ServerProcess.folder("port"), Map.of("QUARKUS_MANAGEMENT_PORT", port));

      assertThat(server.output()).contains("QUARKUS_MANAGEMENT_PORT").hasLineCount(1);
    }
  }

  @Test
  void start_externalDatabaseAway_endsWithOneLineAndEmbedsNothing() {
    Path folder = ServerProcess.folder("away");

    ServerProcess server =
        ServerProcess.refused(
            folder, Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/none"));

    assertThat(server.output().lines().filter(line -> line.startsWith("aviary: the database")))
        .hasSize(1);
    assertThat(folder.resolve("data/postgres")).doesNotExist();
  }

  @Test
  void banner_demo_itsFirstLineWorksAsItStands() throws IOException {
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.folder("demo"), Map.of("AVIARY_DEMO", "true"))) {
      assertThat(server.output())
          .contains("http://localhost:" + server.httpPort(), "mira", "kenji", "olga");
      String line =
          server
              .output()
              .lines()
              .filter(it -> it.strip().startsWith("SESSION="))
              .findFirst()
              .orElseThrow();

      Process shell = new ProcessBuilder("sh", "-c", line).start();
      String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(json(printed).at("/data").findValuesAsText("username"))
          .containsExactly("olga", "kenji");
      assertThat(json(printed).at("/data/0/new_messages").asInt()).isEqualTo(2);
      assertThat(json(printed).at("/data/0/last_message").asText()).contains("مرحبا");
    }
  }

  @Test
  void start_demoOff_hasNoDemoAccounts() {
    try (ServerProcess server = ServerProcess.start(ServerProcess.folder("plain"), Map.of())) {
      assertThat(server.output()).doesNotContain("fly-with-me");
      assertThat(
              json(server.client().post("login", "email", "mira", "password", "fly-with-me"))
                  .at("/code")
                  .asInt())
          .isEqualTo(402);
    }
  }
}
