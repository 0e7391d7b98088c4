package dev.aviary.bootstrap.reference;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.FormClient;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.RawHttp;
import dev.aviary.bootstrap.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What operators see of a server: health, metrics, logs and traces. */
class OperatorsIT {

  private static final String KEY = "an-ossn-key-of-operators-0123456789";

  private static Collector collector;
  private static ServerProcess server;
  private static MobileClient client;
  private static String ada = "";
  private static String ben = "";

  @BeforeAll
  static void start() {
    collector = new Collector();
    server =
        ServerProcess.start(
            ServerProcess.folder("operators"),
            Map.of(
                "AVIARY_TRACING_ENDPOINT", collector.address(),
                "AVIARY_LOG_JSON", "true",
                "AVIARY_THROTTLE_ENABLED", "true",
                "AVIARY_THROTTLE_SEARCH_BY_ACCOUNT", "1/PT1H",
                "AVIARY_OSSN_API_KEY", KEY));
    client = server.client();
    ada = client.signUp("ada");
    ben = client.signUp("ben");
    String benId = Long.toString(client.idOf("ben", ada));
    client.send(ada, benId, "a text that is nobody's business");
    client.sendPicture(ada, benId, Photo.upright(40, 30, "png"));
    client.sendPicture(ada, benId, "no picture".getBytes(StandardCharsets.UTF_8));
    String avatar = json(client.avatar(ben, Photo.jpeg(90, 120))).at("/data/avatar_url").asText();
    server.picture(avatar.substring(avatar.indexOf("/upload")));
    client.get("search_messages", "session_id", ada, "user_id", benId, "query", "business");
    client.get("search_messages", "session_id", ada, "user_id", benId, "query", "business");
    client.get("get_chats", "session_id", "no-session-at-all");
    client.get("planted-path", "session_id", ada);
    client.post("planted-path", "session_id", ada);
    client.post("login", "email", "ada", "password", "a wrong one");
    client.signUpAnswer("ada");
    client.signUpAnswer("another", "ada@mail.example");
    RawHttp.ask(server, "POST /mobile_api/avatar HTTP/1.1", "Content-Length: 99999999");
    RawHttp.ask(server, "PLANTED-METHOD /mobile_api/get_chats HTTP/1.1");
    RawHttp.ask(server, "GET /planted-brace} HTTP/1.1");
    new FormClient(server.site("/api/v1.0/"))
        .get("message_recent", "api_key_token", KEY, "guid", benId);
  }

  @AfterAll
  static void stop() {
    server.close();
    collector.close();
  }

  @Test
  void health_ofEachKind_isAboutWhatItSays() {
    assertThat(server.health("live")).contains("\"UP\"").doesNotContain("\"name\"");
    assertThat(server.health("started")).contains("\"UP\"", "Start health check");
    assertThat(server.health("ready"))
        .contains("\"UP\"", "Database connections health check")
        .doesNotContain("storage");
    assertThat(server.health("well"))
        .contains("\"UP\"", "Picture storage health check", "Disk health check");
  }

  @Test
  void metrics_afterCalls_countThemByOperationAndCode() {
    Exported metrics = metrics();

    assertThat(answers(metrics, "mobile", "signup", "200")).isEqualTo(2);
    assertThat(answers(metrics, "mobile", "send_message", "200")).isEqualTo(2);
    assertThat(answers(metrics, "mobile", "send_message", "400")).isEqualTo(1);
    assertThat(answers(metrics, "mobile", "search_messages", "429")).isEqualTo(1);
    assertThat(answers(metrics, "mobile", "get_chats", "401")).isEqualTo(1);
    assertThat(answers(metrics, "mobile", "unknown", "404")).isEqualTo(3);
    assertThat(answers(metrics, "ossn", "message_recent", "100")).isEqualTo(1);
    assertThat(
            metrics.sum(
                "aviary_answers_seconds_bucket",
                "operation",
                "signup",
                "code",
                "200",
                "le",
                "+Inf"))
        .isEqualTo(2);
    assertThat(metrics.sum("aviary_answers_seconds_sum", "operation", "signup")).isPositive();
  }

  @Test
  void metrics_afterCalls_answerWhatOperatorsAsk() {
    Exported metrics = metrics();

    assertThat(metrics.sum("aviary_messages_sent_total", "kind", "text")).isEqualTo(1);
    assertThat(metrics.sum("aviary_messages_sent_total", "kind", "picture")).isEqualTo(1);
    assertThat(decodes(metrics, "clean", "made")).isEqualTo(1);
    assertThat(decodes(metrics, "clean", "refused")).isEqualTo(1);
    assertThat(decodes(metrics, "render", "made")).isPositive();
    assertThat(refusals(metrics, "message_image_invalid")).isEqualTo(1);
    assertThat(refusals(metrics, "throttled")).isEqualTo(1);
    assertThat(refusals(metrics, "fault")).isZero();
    assertThat(metrics.sum("aviary_throttled_total", "action", "search", "by", "account"))
        .isEqualTo(1);
    for (String part : new String[] {"database", "storage", "disk"}) {
      assertThat(metrics.sum("aviary_up", "part", part)).as(part).isEqualTo(1);
    }
    assertThat(metrics.sum("aviary_erasures_waiting")).isZero();
    assertThat(metrics.sum("aviary_disk_free_bytes")).isPositive();
    assertThat(metrics.sum("agroal_acquire_count_total")).isPositive();
  }

  @Test
  void metrics_afterRefusals_countEach() {
    Exported metrics = metrics();

    // Without a session, and of no such operation with GET, with POST, and with a word of its own.
    assertThat(refusals(metrics, "not_admitted")).isEqualTo(4);
    assertThat(refusals(metrics, "credentials_wrong")).isEqualTo(1);
    assertThat(refusals(metrics, "username_taken")).isEqualTo(1);
    assertThat(refusals(metrics, "email_taken")).isEqualTo(1);
    assertThat(refusals(metrics, "too_large")).isEqualTo(1);
  }

  @Test
  void metrics_ofAnyCall_haveNothingThatACallerTyped() {
    assertThat(metricsText())
        .contains("method=\"OTHER\"")
        .doesNotContain("PLANTED-METHOD", "planted-brace")
        .doesNotContain("planted-path", "no-session-at-all", "business", KEY, "\"ada\"");
  }

  @Test
  void files_thatWatch_askForWhatIsExported() throws IOException {
    Exported metrics = metrics();

    assertThat(Watching.ofAlerts()).hasSizeGreaterThan(5).allMatch(metrics::has);
    assertThat(Watching.ofDashboard()).hasSizeGreaterThan(15).allMatch(metrics::has);
  }

  @Test
  void logs_asJson_areAnObjectALine() {
    assertThat(server.output().lines().filter(it -> it.contains("event=signed_up")))
        .hasSize(2)
        .allSatisfy(
            it -> {
              assertThat(json(it).at("/loggerName").asText()).isEqualTo("aviary.audit");
              assertThat(json(it).at("/level").asText()).isEqualTo("INFO");
              assertThat(json(it).at("/message").asText()).startsWith("event=signed_up account=");
            });
    assertThat(server.output().lines().filter(it -> it.contains(" is up.")))
        .singleElement()
        .satisfies(it -> assertThat(json(it).at("/message").asText()).isEqualTo("Aviary is up."));
  }

  @Test
  void traces_toACollector_tellWhatWasDoneAndNothingThatWasSent() throws InterruptedException {
    long deadline = System.nanoTime() + 10_000_000_000L;
    while (!collector.received().contains("message_recent") && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }

    assertThat(collector.received())
        .contains(
            "mobile send_message",
            "mobile search_messages",
            "ossn message_recent",
            "aviary.code",
            "transaction",
            "picture")
        .doesNotContain(ada, ben, KEY, "business", "planted-path", "url.", "http.", "session_id");
  }

  private static double answers(Exported metrics, String dialect, String operation, String code) {
    return metrics.sum(
        "aviary_answers_seconds_count", "dialect", dialect, "operation", operation, "code", code);
  }

  private static double decodes(Exported metrics, String work, String outcome) {
    return metrics.sum("aviary_picture_decodes_seconds_count", "work", work, "outcome", outcome);
  }

  private static double refusals(Exported metrics, String reason) {
    return metrics.sum("aviary_refusals_total", "dialect", "mobile", "reason", reason);
  }

  private static Exported metrics() {
    return new Exported(metricsText());
  }

  private static String metricsText() {
    byte[] text = ServerProcess.fetch(server.management("/q/metrics")).body();
    return new String(text, StandardCharsets.UTF_8);
  }
}
