package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.adapters.security.SigningKeys;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code refresh_access_token} and {@code logout} (wire contract, section 7). */
class SessionsIT {

  private static final Path FOLDER = ServerProcess.folder("sessions");
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final String UNAUTHORIZED =
      "{\"code\":401,\"data\":[],\"message\":\"Unauthorized Access\"}";
  private static final String INVALID =
      "{\"code\":400,\"message\":\"Invalid token value or user account disabled\",\"data\":[]}";

  private static @Nullable ServerProcess server;
  private static int accounts;

  private final MobileClient client = Objects.requireNonNull(server).client();
  private final String username = "session_owner" + ++accounts;
  private final MobileClient.Tokens tokens = client.signUpForTokens(username);

  @BeforeAll
  static void start() {
    server = startServer();
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(server).close();
  }

  @Test
  void refresh_once_answersNewTokensAndLeavesTheOldAccessToken() {
    String answer = client.refresh(tokens.refreshToken());

    new Golden()
        .withPattern("ACCESS", "[A-Za-z0-9_.-]{200,800}")
        .withPattern("REFRESH", "[A-Za-z0-9_-]{64}")
        .withPattern("SECOND", "[0-9]{10}")
        .assertMatches(
            answer,
            """
            {"code":200,"message":"Token refreshed Out successful","data":{"auth_token":"ACCESS",
            "refresh_token":"REFRESH","auth_token_expiry":SECOND}}""");
    MobileClient.Tokens renewed = MobileClient.tokens(json(answer).at("/data"));
    assertThat(renewed.refreshToken()).isNotEqualTo(tokens.refreshToken());
    assertOpen(tokens);
    assertOpen(renewed);
    assertThat(json(answer).at("/data/auth_token_expiry").asLong())
        .isBetween(
            Instant.now().plus(Duration.ofHours(11)).getEpochSecond(),
            Instant.now().plus(Duration.ofHours(12)).getEpochSecond());
  }

  @Test
  void refresh_twiceAtOnce_answersOneRefreshTokenAndNobodyIsSignedOut() {
    Set<String> refreshTokens = new HashSet<>();
    for (String answer : refreshedAtOnce()) {
      MobileClient.Tokens renewed = MobileClient.tokens(json(answer).at("/data"));
      refreshTokens.add(renewed.refreshToken());
      assertOpen(renewed);
    }
    assertThat(refreshTokens).hasSize(1);
    assertThat(client.refresh(refreshTokens.iterator().next())).contains("\"code\":200");
  }

  /**
   * Only what is asked within the grace shows anything, which a busy machine may not do at once.
   */
  private List<String> refreshedAtOnce() {
    for (int attempt = 0; attempt < 10; attempt++) {
      String token = client.logInForTokens(username).refreshToken();
      long begin = System.nanoTime();
      List<String> answers = TwoServers.atOnce(8, number -> client.refresh(token));
      if (System.nanoTime() - begin < GRACE.toNanos()) {
        return answers;
      }
    }
    throw new AssertionError("eight calls at once always take longer than " + GRACE);
  }

  @Test
  void refresh_againAfterTheGrace_endsAllOfTheSessionAndNoOther() throws InterruptedException {
    MobileClient.Tokens other = client.logInForTokens(username);
    MobileClient.Tokens renewed =
        MobileClient.tokens(json(client.refresh(tokens.refreshToken())).at("/data"));
    Instant over = Instant.now().plus(GRACE);
    assertOpen(renewed);
    // By the wall clock, which is the database's too.
    while (Instant.now().isBefore(over)) {
      Thread.sleep(Duration.between(Instant.now(), over));
    }

    assertThat(client.refresh(tokens.refreshToken())).isEqualTo(INVALID);

    assertClosed(tokens);
    assertClosed(renewed);
    assertOpen(other);
    assertThat(Objects.requireNonNull(server).output()).contains("event=refresh_reused account=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%s.", "%s ", " %s"})
  void refresh_noToken_isRefusedAndEndsNothing(String text) {
    assertThat(client.refresh(text.formatted(tokens.refreshToken()))).isEqualTo(INVALID);
    assertThat(client.refresh(tokens.accessToken())).isEqualTo(INVALID);

    assertThat(client.refresh(tokens.refreshToken())).contains("\"code\":200");
  }

  @Test
  void logout_once_endsBothTokensOfItsSessionAtOnce() {
    MobileClient.Tokens other = client.logInForTokens(username);
    assertOpen(tokens);

    assertThat(client.post("logout", "session_id", tokens.accessToken()))
        .isEqualTo("{\"code\":200,\"message\":\"Signout successful\",\"data\":[]}");

    assertClosed(tokens);
    assertThat(client.post("logout", "session_id", tokens.accessToken())).isEqualTo(UNAUTHORIZED);
    assertOpen(other);
  }

  @Test
  void logout_twiceAtOnce_isDoneAndEndsOneSession() {
    List<String> answers =
        TwoServers.atOnce(4, number -> client.post("logout", "session_id", tokens.accessToken()));

    assertThat(answers).anyMatch(answer -> answer.contains("Signout successful"));
    assertClosed(tokens);
  }

  @Test
  void lastActive_callsAndNoLogin_isKept() throws InterruptedException {
    long before = lastActive();
    Thread.sleep(Duration.ofSeconds(2));
    assertOpen(tokens);

    for (int i = 0; i < 100 && lastActive() == before; i++) {
      Thread.sleep(Duration.ofMillis(100));
    }

    assertThat(lastActive()).isBetween(before + 1, Instant.now().getEpochSecond());
  }

  /** Once rotated, the next key signs; twice, the first one is still there to verify. */
  @Test
  void restart_keysRotated_goesOnWithOldTokensUntilTheirKeyIsGone() {
    Path keys = FOLDER.resolve("data/session-keys.json");
    for (int rotations = 0; rotations < 2; rotations++) {
      restart();
      assertOpen(tokens);
      MobileClient.Tokens later = client().logInForTokens(username);
      assertOpen(later);
      assertThat(keyOf(later).equals(keyOf(tokens))).isEqualTo(rotations == 0);
      SigningKeys.rotate(keys);
    }
    restart();

    assertThat(client().get("get_chats", "session_id", tokens.accessToken()))
        .isEqualTo(UNAUTHORIZED);
    MobileClient.Tokens renewed =
        MobileClient.tokens(json(client().refresh(tokens.refreshToken())).at("/data"));
    assertOpen(renewed);
  }

  private static void restart() {
    Objects.requireNonNull(server).close();
    server = startServer();
  }

  private static ServerProcess startServer() {
    return ServerProcess.start(
        FOLDER,
        Map.of(
            "AVIARY_SESSION_REFRESH_GRACE",
            GRACE.toString(),
            "AVIARY_SESSION_ACTIVITY_INTERVAL",
            "PT1S"));
  }

  private static MobileClient client() {
    return Objects.requireNonNull(server).client();
  }

  private long lastActive() {
    return json(client.get("profile", "session_id", tokens.accessToken(), "username", username))
        .at("/data/last_active")
        .asLong();
  }

  /** The header, which names it. */
  private static String keyOf(MobileClient.Tokens tokens) {
    return tokens.accessToken().substring(0, tokens.accessToken().indexOf('.'));
  }

  private static void assertOpen(MobileClient.Tokens tokens) {
    assertThat(client().get("get_chats", "session_id", tokens.accessToken()))
        .contains("\"code\":200");
  }

  private static void assertClosed(MobileClient.Tokens tokens) {
    assertThat(client().get("get_chats", "session_id", tokens.accessToken()))
        .isEqualTo(UNAUTHORIZED);
    assertThat(client().refresh(tokens.refreshToken())).isEqualTo(INVALID);
  }
}
