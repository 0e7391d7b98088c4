package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.RawHttp.Answer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the site shows of itself: to browsers, to pages of other sites, and to the network. */
class ExposureIT {

  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";
  private static final String NO_ENDPOINT =
      "{\"code\":404,\"message\":\"Invalid endpoint\",\"data\":[]}";
  private static final String ALLOW = "Access-Control-Allow-Origin";
  private static final String LISTED = "Origin: https://app.example";
  private static final String OTHER = "Origin: https://app.example.evil.example";
  private static final String PREFLIGHT = "Access-Control-Request-Method: POST";

  private static ServerProcess server;
  private static String avatar = "";

  /** With nothing said about where to listen. */
  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("exposure"),
            Map.of("AVIARY_CORS_ORIGINS", "https://app.example,http://localhost:3000"),
            List.of("env", "-u", "QUARKUS_HTTP_HOST"),
            ServerProcess.APP);
    MobileClient client = server.client();
    String ada = client.signUp("ada");
    avatar =
        URI.create(json(client.avatar(ada, Photo.jpeg(90, 120))).at("/data/avatar_url").asText())
            .getPath();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // To browsers

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /mobile_api/get_chats HTTP/1.1",
        "POST /mobile_api/login HTTP/1.1",
        "OPTIONS /mobile_api/login HTTP/1.1",
        "PUT /mobile_api/nope HTTP/1.1",
        "GET /api/v1.0/message_list HTTP/1.1",
        "GET / HTTP/1.1",
        "GET /elsewhere HTTP/1.1",
        "GET /mobile_api/../elsewhere HTTP/1.1",
        "TRACE / HTTP/1.1",
        "OPTIONS * HTTP/1.1",
        "GET /mobile_api/login HTTP/1.1\r\nHost: [",
        "GET /mobile_api/get_chats HTTP/9.9",
        "POST /mobile_api/login HTTP/1.1\r\nContent-Length: 99999999"
      })
  void answer_ofWhateverKind_isNoPageForBrowsers(String request) {
    assertThatItIsNoPage(RawHttp.ask(server, request), "same-origin");
  }

  /** Whatever other sites may show. */
  @Test
  void picture_ofWhateverKind_isNoPageForBrowsersAndMayBeShownElsewhere() {
    for (String request :
        List.of(
            "GET %s HTTP/1.1",
            "HEAD %s HTTP/1.1",
            "GET %s HTTP/1.1\r\nIf-None-Match: *",
            "GET %s HTTP/1.1\r\nRange: bytes=0-1",
            "GET %s HTTP/1.1\r\nRange: bytes=9999999-",
            "DELETE %s HTTP/1.1",
            "GET %s-not HTTP/1.1")) {
      assertThatItIsNoPage(RawHttp.ask(server, request.formatted(avatar)), "cross-origin");
    }
  }

  private static Answer get(String target) {
    return RawHttp.ask(server, "GET " + target + " HTTP/1.1");
  }

  private static void assertThatItIsBare(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.header("Server")).isEmpty();
  }

  private static void assertThatItIsNoPage(Answer answer, String mayBeShownBy) {
    assertThat(answer.header("X-Content-Type-Options"))
        .as(answer.head())
        .containsExactly("nosniff");
    assertThat(answer.header("Content-Security-Policy")).containsExactly(POLICY);
    assertThat(answer.header("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.header("Cross-Origin-Resource-Policy")).containsExactly(mayBeShownBy);
    assertThat(answer.header("Server")).isEmpty();
    assertThat(answer.header("X-Powered-By")).isEmpty();
  }

  @Test
  void request_thatIsNoHttp_isRefusedWithAStatusAndNothingElse() {
    Answer nonsense = RawHttp.send(server, "nonsense\r\n\r\n");
    Answer endless = get("/" + "a".repeat(5_000));
    Answer future = RawHttp.ask(server, "GET /mobile_api/get_chats HTTP/9.9");

    assertThatItIsBare(nonsense, 400);
    assertThatItIsBare(endless, 414);
    assertThatItIsBare(future, 505);
  }

  /** A percent sign beside parameters of a path: the framework would decode it twice, and fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mobile_api/get_chats;a=b/%25",
        "/api/v1.0/%25;a",
        "/upload/x;a/%25x",
        "/x;a/%25"
      })
  void path_thatCouldBeDecodedTwice_isRefusedWithAStatusAndNothingElse(String path) {
    assertThatItIsBare(get(path + "?a=b"), 400);
    // Each by itself is a path like any other, and a query may have both.
    for (String harmless : List.of(path.replace("%25", "x"), path.replace(";", "/"), "/x?;%25")) {
      assertThat(get(harmless).status()).isNotEqualTo(400);
    }
  }

  @Test
  void trace_ofAnything_isRefused() {
    assertThat(RawHttp.ask(server, "TRACE /elsewhere HTTP/1.1").status()).isIn(404, 405);
    assertThat(RawHttp.ask(server, "TRACE /mobile_api/login HTTP/1.1").body())
        .isEqualTo(NO_ENDPOINT);
  }

  /** What may be read as one path or as another is no way round. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mobile_api;x/get_chats",
        "/mobile_api/get_chats;x",
        "//mobile_api/get_chats",
        "/%6dobile_api/get_chats"
      })
  void path_spelledOtherwise_asksForASessionAllTheSame(String path) {
    assertThat(get(path).body()).contains("\"code\":401,");
  }

  // To pages of other sites

  @Test
  void origin_listed_readsTheAnswer() {
    for (String path : List.of("/mobile_api/get_chats", avatar)) {
      Answer answer = RawHttp.ask(server, "GET " + path + " HTTP/1.1", LISTED);

      assertThat(answer.header(ALLOW)).containsExactly("https://app.example");
      assertThat(answer.header("Access-Control-Expose-Headers")).containsExactly("Retry-After");
      assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
      assertThat(answer.header("Vary")).containsExactlyInAnyOrder("origin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {OTHER, "Origin: null", "Origin: http://app.example", "X-Origin: none"})
  void origin_otherOrNone_isAnsweredAndToldNothing(String origin) {
    Answer answer = RawHttp.ask(server, "GET /mobile_api/nope HTTP/1.1", origin);

    assertThat(answer.body()).isEqualTo(NO_ENDPOINT);
    assertThat(answer.head()).doesNotContainIgnoringCase("access-control-");
    assertThat(answer.header("Vary")).containsExactly("origin");
  }

  @Test
  void preflight_ofAListedOrigin_saysWhatMayBeSent() {
    Answer answer =
        RawHttp.ask(server, "OPTIONS /mobile_api/send_message HTTP/1.1", LISTED, PREFLIGHT);

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header(ALLOW)).containsExactly("https://app.example");
    assertThat(answer.header("Access-Control-Allow-Methods")).containsExactly("GET, POST");
    assertThat(answer.header("Access-Control-Allow-Headers"))
        .containsExactly("Authorization, Content-Type, Idempotency-Key");
    assertThat(answer.header("Access-Control-Max-Age")).containsExactly("7200");
    assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThatItIsNoPage(answer, "same-origin");
  }

  @Test
  void preflight_ofAnotherOrigin_isNoEndpoint() {
    Answer answer =
        RawHttp.ask(server, "OPTIONS /mobile_api/send_message HTTP/1.1", OTHER, PREFLIGHT);

    assertThat(answer.body()).isEqualTo(NO_ENDPOINT);
    assertThat(answer.head()).doesNotContainIgnoringCase("access-control-");
  }

  @Test
  void options_ofAListedOriginThatIsNoPreflight_isNoEndpoint() {
    assertThat(RawHttp.ask(server, "OPTIONS /mobile_api/login HTTP/1.1", LISTED).body())
        .isEqualTo(NO_ENDPOINT);
  }

  /** Its key is to stay on servers. */
  @Test
  void ossnApi_ofAListedOrigin_isForNoPage() {
    for (String method : List.of("GET", "OPTIONS")) {
      assertThat(
              RawHttp.ask(server, method + " /api/v1.0/message_list HTTP/1.1", LISTED, PREFLIGHT)
                  .head())
          .doesNotContainIgnoringCase("access-control-");
    }
  }

  // To the network

  @Test
  void ports_withNothingConfigured_siteIsForTheNetworkAndManagementForThisMachine()
      throws IOException {
    int management = server.management("/").getPort();
    assertThat(isOpen(InetAddress.ofLiteral("127.0.0.1"), management)).isTrue();
    for (InetAddress address : addressesOfThisMachine()) {
      assertThat(isOpen(address, server.httpPort())).as("site at %s", address).isTrue();
      assertThat(isOpen(address, management)).as("management at %s", address).isFalse();
    }
  }

  /** All but 127.0.0.1; what listens on every address listens on 127.0.0.2 too. */
  private static List<InetAddress> addressesOfThisMachine() throws IOException {
    return Stream.concat(
            Stream.of(InetAddress.ofLiteral("127.0.0.2")),
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
        .filter(it -> it instanceof Inet4Address && !it.getHostAddress().equals("127.0.0.1"))
        .toList();
  }

  private static boolean isOpen(InetAddress address, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 5_000);
      return true;
    } catch (ConnectException e) {
      return false;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q",
        "/q/",
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/dev",
        "/q/dev-ui",
        "/q/arc",
        "/q/info",
        "/health",
        "/metrics",
        "/openapi",
        "/mobile_api/../q/health",
        "//q/health"
      })
  void managementPath_onTheSite_isNowhere(String path) {
    assertThatItIsBare(get(path), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/dev", "/q/dev-ui", "/q/arc", "/q/info"})
  void pathOfDevelopment_onTheManagementPort_isNowhere(String path) {
    assertThat(ServerProcess.fetch(server.management(path)).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/q/swagger-ui/"})
  void managementPath_onItsOwnPort_isThere(String path) {
    assertThat(ServerProcess.fetch(server.management(path)).statusCode()).isEqualTo(200);
  }
}
