package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A server that was told to log all that it can. Every operation is called rightly and wrongly,
 * with a secret wherever one fits, and with a database that fails; none of it is in a log.
 */
class LogsIT {

  private static final String KEY = "planted-key-0123456789-0123456789-0123456789";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** What the packaged server still takes for levels: it was built to go no further than DEBUG. */
  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("AVIARY_OSSN_API_KEY", KEY),
          Map.entry("QUARKUS_LOG_LEVEL", "TRACE"),
          Map.entry("QUARKUS_LOG_CATEGORY__ORG_HIBERNATE__LEVEL", "TRACE"),
          Map.entry("QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_CORE__LEVEL", "TRACE"),
          Map.entry("QUARKUS_LOG_CATEGORY__ORG_HIBERNATE_ORM_JDBC_BIND__LEVEL", "TRACE"),
          Map.entry("QUARKUS_LOG_CATEGORY__ORG_POSTGRESQL__LEVEL", "TRACE"),
          Map.entry("QUARKUS_LOG_CATEGORY__ORG_POSTGRESQL_DRIVER__LEVEL", "TRACE"),
          Map.entry(
              "QUARKUS_LOG_CATEGORY__IO_QUARKUS_VERTX_HTTP_RUNTIME_QUARKUSERRORHANDLER__LEVEL",
              "TRACE"),
          Map.entry("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true"),
          Map.entry("QUARKUS_LOG_HANDLER_FILE__AUDIT__ENABLED", "true"),
          Map.entry("QUARKUS_LOG_HANDLER_FILE__AUDIT__PATH", "data/audit.log"),
          Map.entry(
              "QUARKUS_LOG_HANDLER_FILE__AUDIT__FORMAT",
              "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %p %s%n"),
          Map.entry("QUARKUS_LOG_CATEGORY__AVIARY_AUDIT__HANDLERS", "audit"),
          Map.entry("QUARKUS_LOG_CATEGORY__AVIARY_AUDIT__USE_PARENT_HANDLERS", "false"));

  private final Path folder = ServerProcess.folder("logs");

  @Test
  void logs_ofEveryOperationCalledRightlyAndWrongly_haveNoSecrets() throws Exception {
    EmbeddedDatabase database = UnpackedPostgres.start(folder.resolve("database"));
    Map<String, String> environment = new HashMap<>(EVERYTHING);
    environment.putAll(ServerProcess.external(database));
    Secrets.add(database.password());
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        database.jdbcUrl() + "?user=postgres&password=" + database.password());
    try (ServerProcess server = ServerProcess.start(folder, environment)) {
      Calls calls = new Calls(server);

      calls.makeAll();
      assertThat(metrics(server))
          .contains("uri=\"/mobile_api/send_message\"", "uri=\"UNKNOWN\"", "method=\"OTHER\"")
          .doesNotContain("odd-path", "BREW");
      assertThat(Secrets.in(metrics(server))).isEmpty();

      refuseRows(database);
      calls.makeAll();
      database.close();
      calls.makeSome();

      assertThat(server.output())
          .contains(
              " DEBUG [org.hibernate.SQL]",
              "[io.quarkus.http.access-log]",
              "\"GET /mobile_api/get_messages HTTP/1.1\" 200 ",
              "Request failed, error id",
              "relation \"messages\" violates check constraint",
              "Refused a request that cannot be read")
          .doesNotContain("[aviary.audit]", "NullPointerException");
      assertThat(Files.readString(folder.resolve("database/postgres/server.log")))
          .contains("relation \"messages\" violates check constraint");
      assertThat(Files.readAllLines(folder.resolve("data/audit.log")))
          .anyMatch(
              it ->
                  it.matches("\\S+ INFO event=signed_up account=1 session=\\S+ address=127.0.0.1"))
          .anyMatch(it -> it.contains(" INFO event=signed_in account=1 session="))
          .anyMatch(it -> it.contains(" WARN event=sign_in_refused "))
          .anyMatch(it -> it.contains(" WARN event=refresh_refused address="))
          .anyMatch(it -> it.contains(" INFO event=blocked account="))
          .anyMatch(
              it ->
                  it.contains(
                      " INFO event=site_key method=message_add guid=1 from=1 to=2 id=1 code=100 "))
          .allMatch(it -> it.matches("\\S+ (INFO|WARN) event=\\w+( \\w+=[\\w.:-]+)*"));
    } finally {
      database.close();
    }
  }

  /** From now on every change of a row is an error that could quote the row. */
  private static void refuseRows(EmbeddedDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      for (String table : List.of("accounts", "sessions", "messages", "blocks")) {
        statement.execute("ALTER TABLE " + table + " ADD CHECK (false) NOT VALID");
      }
    }
  }

  private static String metrics(ServerProcess server) {
    FormClient management = new FormClient(server.management("/"));
    return management.send(management.request("q/metrics")).body();
  }

  /** Each operation of the server, in many ways. */
  private static final class Calls {

    private final ServerProcess server;
    private final FormClient client;
    private final String session;
    private final String partner;
    private final String refreshToken;

    Calls(ServerProcess server) {
      this.server = server;
      this.client = new FormClient(server.site("/"));
      this.session = server.client().signUp("loud");
      server.client().signUp("partner");
      this.partner = Long.toString(server.client().idOf("partner", session));
      this.refreshToken =
          json(server.client().post("login", "email", "loud", "password", "correct horse"))
              .at("/auth/refresh_token")
              .asText();
    }

    void makeAll() throws IOException {
      client.post("mobile_api/refresh_access_token", "refresh_token", refreshToken);
      server.client().sendPicture(session, partner, Photo.jpeg(90, 120));
      server.client().avatar(session, Photo.jpeg(90, 120));
      for (String endpoint : endpoints()) {
        make(endpoint, parameters(session, KEY));
        make(endpoint, parameters("planted-session", "planted-wrong-key"));
      }
      for (String surface : List.of("mobile_api/", "upload/", "")) {
        RawHttp.ask(server, "GET /" + surface + "odd-path} HTTP/1.1");
      }
      RawHttp.ask(server, "GET /mobile_api/get_chats HTTP/9.9");
      for (String path : List.of("odd-path", "odd-path/..", "odd-path;session=x")) {
        for (String method : List.of("GET", "POST", "PUT", "OPTIONS", "BREW")) {
          for (String surface : List.of("mobile_api/", "api/v1.0/", "upload/", "")) {
            send(client.request("").uri(server.site("/" + surface + path)), method);
          }
        }
      }
    }

    void makeSome() {
      makeWell("mobile_api/send_message", parameters(session, KEY));
      makeWell("mobile_api/login", parameters(session, KEY));
      makeWell("api/v1.0/message_add", parameters(session, KEY));
    }

    private void make(String endpoint, String... parameters) {
      makeWell(endpoint, parameters);
      String query = endpoint + "?" + FormClient.query(parameters);
      String form = FormClient.query(parameters);
      send(client.request(query), "GET");
      send(client.request(query), "PUT");
      send(client.request(endpoint).header("Authorization", "Bearer planted-bearer"), "GET");
      send(
          client.request(endpoint).header("Authorization", "Basic cGxhbnRlZC06cGxhbnRlZC0="),
          "GET");
      post(endpoint, FORM, form + "&broken=%zz&message=planted-%zz");
      post(endpoint, FORM, form + "&planted-name=planted-value&".repeat(3000));
      post(endpoint, FORM, "message=planted-" + "x".repeat(1_100_000));
      post(
          endpoint, "multipart/form-data; boundary=b", "--b\r\nplanted-header\r\n\r\nplanted-text");
      post(
          endpoint,
          "multipart/form-data; boundary=b",
          "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nplanted-password");
      post(endpoint, "application/json", "{\"password\":\"planted-password\"}");
    }

    private void makeWell(String endpoint, String... parameters) {
      client.send(
          client
              .request(endpoint)
              .header("Content-Type", FORM)
              .POST(BodyPublishers.ofString(FormClient.query(parameters))));
      if (!endpoint.startsWith("upload/")) {
        client.post(endpoint, parameters);
      }
    }

    private void post(String endpoint, String type, String body) {
      client.send(
          client
              .request(endpoint)
              .header("Content-Type", type)
              .POST(BodyPublishers.ofString(body)));
    }

    private void send(HttpRequest.Builder request, String method) {
      client.send(request.method(method, BodyPublishers.noBody()));
    }

    /** Whatever any operation asks for, so that one that is new is called too. */
    private String[] parameters(String sessionId, String key) {
      return Stream.of(
              List.of("session_id", sessionId, "api_key_token", key),
              List.of("user_id", partner, "guid", "1", "from", "1", "to", partner, "id", "1"),
              List.of("type", "text", "message", "planted-message", "query", "planted-query"),
              List.of("username", "planted-name", "email", "planted-mail@mail.example"),
              List.of("password", "planted-password", "first_name", "planted-first"),
              List.of("last_name", "planted-last", "refresh_token", "planted-refresh-token"),
              List.of("message_id", "1", "req_id", "planted-request", "offset", "planted-offset"),
              List.of("profile_visibility", "planted-setting"))
          .flatMap(List::stream)
          .toArray(String[]::new);
    }

    /** But for logging out, after which no session would be right. */
    private List<String> endpoints() {
      FormClient management = new FormClient(server.management("/"));
      JsonNode paths =
          json(FormClient.body(management.send(management.request("q/openapi?format=json"))))
              .get("paths");
      List<String> endpoints = new ArrayList<>();
      paths
          .fieldNames()
          .forEachRemaining(it -> endpoints.add(it.substring(1).replaceAll("\\{.*}", "no_such")));
      endpoints.remove("mobile_api/logout");
      assertThat(endpoints).hasSizeGreaterThan(25);
      return endpoints;
    }
  }
}
