package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.body;
import static dev.aviary.bootstrap.FormClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 1, 2 and 7 of the wire contract, and what a hostile or clumsy client may send. */
class TransportIT {

  private static final String INVALID_ENDPOINT =
      "{\"code\":404,\"message\":\"Invalid endpoint\",\"data\":[]}";
  private static final String FORM = "application/x-www-form-urlencoded";

  private static ServerProcess server;
  private static MobileClient client;
  private static String session = "";

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("transport"),
            Map.of("AVIARY_DEMO", "true", "AVIARY_BRAND_TIME_ZONE", "Asia/Kathmandu"));
    client = server.client();
    session =
        json(client.post("login", "email", "mira", "password", "fly-with-me"))
            .at("/auth/auth_token")
            .asText();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  // Where parameters come from

  @Test
  void session_fromEverywhereItMayStand_isRead() {
    assertThat(code(client.get("get_chats", "session_id", session))).isEqualTo(200);
    assertThat(code(client.post("get_chats", "session_id", session))).isEqualTo(200);
    assertThat(code(client.postUrlEncoded("get_chats", "session_id", session))).isEqualTo(200);
    assertThat(code(client.postUrlEncoded("get_chats?session_id=" + session))).isEqualTo(200);
    assertThat(code(client.post("get_chats?session_id=" + session, "session_id", "")))
        .isEqualTo(200);
    assertThat(
            code(
                body(
                    client.send(
                        client.request("get_chats").header("Authorization", "bearer " + session)))))
        .isEqualTo(200);
  }

  @Test
  void parameters_inBodyAndQuery_bodyWins() {
    String answer = client.post("profile?user_id=1", "session_id", session, "user_id", "2");

    assertThat(json(answer).at("/data/id").asLong()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Привет + & % = 👋🏽", "a\r\nb\tc", "<b>\"'\\", "  spaces  "})
  void text_asFormOrMultipart_isKeptAsSent(String text) {
    for (boolean multipart : new boolean[] {true, false}) {
      String[] parameters = {
        "session_id", session, "user_id", "2", "type", "text", "message", text
      };
      String answer =
          multipart
              ? client.post("send_message", parameters)
              : client.postUrlEncoded("send_message", parameters);
      assertThat(json(answer).at("/data/message").asText()).isEqualTo(text);
    }
  }

  @Test
  void text_asRawUtf8InAForm_isKeptAsSent() {
    String answer =
        body(
            client.send(
                client
                    .request("send_message")
                    .header("Content-Type", FORM)
                    .POST(
                        BodyPublishers.ofString(
                            "type=text&user_id=2&message=Καλημέρα 👋&session_id=" + session))));

    assertThat(json(answer).at("/data/message").asText()).isEqualTo("Καλημέρα 👋");
  }

  /** In chunks: nobody knows how long it is before it has been taken apart. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=other"
      })
  void multipart_inChunksWithoutItsBoundary_isNoFault(String type) {
    String answer =
        body(client.send(inChunks(client.request("get_chats").header("Content-Type", type))));

    assertThat(code(answer)).isIn(400, 401);
  }

  private static HttpRequest.Builder inChunks(HttpRequest.Builder request) {
    return request.POST(
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("--x".getBytes(UTF_8))));
  }

  // What is no endpoint

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void write_askedForOtherwiseThanWithPost_isNoEndpoint(String method) {
    String answer =
        body(
            client.send(
                client
                    .request("send_message?user_id=2&type=text&message=x&session_id=" + session)
                    .method(method, BodyPublishers.noBody())));

    assertThat(answer).isEqualTo(INVALID_ENDPOINT);
  }

  @Test
  void origin_whereNoneIsListed_isToldNothing() {
    for (String method : List.of("GET", "OPTIONS")) {
      var answer =
          client.send(
              client
                  .request("nope")
                  .header("Origin", "https://app.example")
                  .header("Access-Control-Request-Method", "POST")
                  .method(method, BodyPublishers.noBody()));

      assertThat(body(answer)).isEqualTo(INVALID_ENDPOINT);
      assertThat(answer.headers().map().keySet())
          .noneMatch(it -> it.startsWith("access-control-") || it.equals("vary"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nope", "get_chats/more", "GET_CHATS", "..%2f..%2fetc"})
  void path_unknown_isNoEndpoint(String path) {
    assertThat(client.get(path)).isEqualTo(INVALID_ENDPOINT);
    assertThat(client.post(path)).isEqualTo(INVALID_ENDPOINT);
  }

  @Test
  void path_outsideTheSurface_isLeftToHttp() {
    var response = client.send(client.request("../elsewhere"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(client.send(client.request("../mobile_apis")).statusCode()).isEqualTo(404);
  }

  // Hostile and clumsy requests

  @Test
  void accept_anything_isAnsweredWithJson() {
    assertThat(
            code(
                body(
                    client.send(
                        client
                            .request("get_chats?session_id=" + session)
                            .header("Accept", "text/html")))))
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "message=%zz&type=text&user_id=2",
        "message=%E2%82&type=text&user_id=2",
        "message=%00&type=text&user_id=2",
        "%%%",
        "=&=&&==",
        "user_id=2&user_id=3&type=text&type=media"
      })
  void form_broken_isRefusedAndNeverAFailure(String form) {
    String answer =
        body(
            client.send(
                client
                    .request("send_message?session_id=" + session)
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString(form))));

    assertThat(code(answer)).isIn(200, 400);
    assertThat(server.output()).doesNotContain("%zz", "Request failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other",
        "application/x-www-form-urlencoded; charset=nonsense",
        "application/json",
        "text/plain",
        "nonsense"
      })
  void contentType_unreadable_isTakenAsNoParameters(String type) {
    var response =
        client.send(
            client
                .request("get_chats?session_id=" + session)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("--x\r\n\r\nuser_id=2")));

    assertThat(code(body(response))).isIn(200, 400);
  }

  /** Such requests fail before they reach the surface; their address must not reach the log. */
  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.0\r\n", "HTTP/1.1\r\n", "HTTP/1.1\r\nHost: [\r\n"})
  void host_missingOrImpossible_leavesNothingInTheLog(String version) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort())) {
      String head = "GET /mobile_api/get_chats?session_id=planted-secret " + version;
      socket
          .getOutputStream()
          .write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.").doesNotContain("stack", "Error id");
    }

    assertThat(server.output()).doesNotContain("planted-secret");
  }

  @Test
  void form_withThousandsOfFields_isRefusedAndNeverAFailure() {
    String answer =
        body(
            client.send(
                client
                    .request("get_chats?session_id=" + session)
                    .header("Content-Type", FORM)
                    .POST(BodyPublishers.ofString("a=1&".repeat(5000)))));

    assertThat(code(answer)).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "x' OR '1'='1", "🐦"})
  void texts_thatNoAccountHas_areNotFound(String text) {
    assertThat(code(client.post("login", "email", text, "password", text))).isEqualTo(402);
    assertThat(code(client.get("profile", "session_id", session, "username", text))).isEqualTo(404);
    assertThat(code(client.get("get_chats", "session_id", text))).isEqualTo(401);
  }

  // Accounts (section 7)

  @Test
  void signup_valid_answersTokensThatWork() {
    var answer = json(signUp("fresh", "fresh@mail.example", "Jean-Luc"));

    assertThat(answer.at("/code").asInt()).isEqualTo(200);
    assertThat(answer.at("/message").asText()).isEqualTo("User logged in successfully");
    assertThat(answer.at("/data")).isEmpty();
    assertThat(answer.at("/auth/refresh_token").asText()).hasSize(64);
    assertThat(answer.at("/auth/auth_token_expiry").isIntegralNumber()).isTrue();
    assertThat(code(client.get("get_chats", "session_id", answer.at("/auth/auth_token").asText())))
        .isEqualTo(200);
  }

  @Test
  void signup_invalid_namesTheFirstFault() {
    assertThat(signUp("x", "no", "")).isEqualTo(refusal(410, "Invalid user first name"));
    assertThat(signUp("x", "no", "Ann")).isEqualTo(refusal(410, "Invalid username"));
    assertThat(signUp("ann", "no", "Ann")).isEqualTo(refusal(410, "Invalid email address"));
    assertThat(signUp("mira", "ann@mail.example", "Ann"))
        .isEqualTo(refusal(410, "This username is already taken"));
    assertThat(signUp("ann", "MIRA@demo.example", "Ann"))
        .isEqualTo(refusal(409, "Email ID already registered"));
    assertThat(
            client.post(
                "signup",
                "first_name",
                "Ann",
                "last_name",
                "Lee",
                "username",
                "ann",
                "email",
                "ann@mail.example",
                "password",
                "seven77"))
        .isEqualTo(refusal(410, "Invalid password"));
  }

  @Test
  void login_rightPassword_answersTheAccountTwice() {
    var data =
        json(client.post("login", "email", "MIRA@demo.example", "password", "fly-with-me"))
            .at("/data");

    assertThat(data.at("/user_name").asText()).isEqualTo("mira");
    assertThat(data.at("/user/user_name").asText()).isEqualTo("mira");
    assertThat(data.at("/user/user_id")).isEqualTo(data.at("/id"));
    assertThat(data.at("/user/profile_picture")).isEqualTo(data.at("/avatar"));
    assertThat(data.at("/email").asText()).isEqualTo("mira@demo.example");
  }

  @Test
  void answer_anyOfThem_isNothingForCachesAndOfItsDeclaredType() {
    for (String endpoint : List.of("login", "get_chats?session_id=none", "no_such")) {
      var headers = client.send(client.request(endpoint).GET()).headers();

      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }
    var login =
        client.request("login?email=mira&password=fly-with-me").POST(BodyPublishers.noBody());
    assertThat(client.send(login).headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void login_wrong_isRefusedWithTheSameWords() {
    String expected = refusal(402, "Incorrect Credentials");
    assertThat(client.post("login", "email", "mira", "password", "wrong")).isEqualTo(expected);
    assertThat(client.post("login", "email", "nobody", "password", "wrong")).isEqualTo(expected);
    assertThat(client.post("login")).isEqualTo(expected);
    assertThat(
            client.post(
                "login", "email", "mira", "password", "fly-with-me", "device_type", "toaster"))
        .isEqualTo(refusal(402, "Incorrect device type"));
  }

  @Test
  void profile_ofAnother_hidesTheEmailAndKeepsTheOrderOfKeys() {
    String answer = client.get("profile", "session_id", session, "user_id", "2");

    assertThat(answer)
        .startsWith(
            "{\"code\":200,\"message\":\"Profile fetched successfully\",\"data\":{\"id\":2,\"first_name\":\"Kenji\",\"last_name\":\"Mori\",\"user_name\":\"kenji\",\"email\":\"\",\"is_verified\":false,")
        .endsWith(
            "\"about\":\"\",\"is_following\":false,\"is_blocked_visitor\":false,\"can_view_profile\":true}}");
    assertThat(client.get("profile", "session_id", session, "user_id", "999"))
        .isEqualTo(refusal(404, "Profile with this ID does not exist"));
    assertThat(client.get("profile", "session_id", session))
        .isEqualTo(refusal(400, "User ID is missing or invalid"));
    assertThat(
            json(client.get("profile", "session_id", session, "user_id", "0", "username", "kenji"))
                .at("/data/id")
                .asLong())
        .isEqualTo(2);
    assertThat(client.get("profile", "session_id", session, "user_id", "x", "username", "mira"))
        .isEqualTo(refusal(400, "User ID is missing or invalid"));
  }

  // What operators see

  @Test
  void metrics_countAnswersByTheCodeInTheBody() throws IOException, InterruptedException {
    client.get("nope");

    assertThat(management("/q/metrics"))
        .contains(
            "aviary_answers_seconds_count{code=\"404\",dialect=\"mobile\",operation=\"unknown\"}");
    assertThat(management("/q/health/ready")).contains("\"UP\"");
  }

  @Test
  void output_afterEverything_holdsNoToken() {
    client.get("get_chats", "session_id", session);

    assertThat(server.output()).doesNotContain(session);
  }

  @Test
  void defaultPictures_areServed() throws IOException, InterruptedException {
    String url =
        json(client.get("profile", "session_id", session, "user_id", "2"))
            .at("/data/avatar")
            .asText();

    var response =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("image/png");
  }

  private static String signUp(String username, String email, String firstName) {
    return client.post(
        "signup",
        "first_name",
        firstName,
        "last_name",
        "Lee",
        "username",
        username,
        "email",
        email,
        "password",
        "correct horse");
  }

  private static String management(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(server.management(path)).build(), BodyHandlers.ofString())
        .body();
  }

  private static String refusal(int code, String message) {
    return "{\"code\":%d,\"message\":\"%s\",\"data\":[]}".formatted(code, message);
  }

  private static int code(String answer) {
    return json(answer).at("/code").asInt();
  }
}
