package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.MobileClient.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is refused when it is done too often, on a server whose limits are low. Every test calls
 * from addresses of its own, which a proxy names: the test itself.
 */
class ThrottleIT {

  private static final String PASSWORD = "correct horse";
  private static final int ANY_PICTURE = 200;

  /** How often another search is allowed, of three in six seconds. */
  private static final Duration EVERY = Duration.ofSeconds(2);

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static ServerProcess behindProxy;

  @BeforeAll
  static void start() {
    behindProxy =
        ServerProcess.start(
            ServerProcess.folder("throttle"),
            Map.ofEntries(
                Map.entry("AVIARY_THROTTLE_ENABLED", "true"),
                Map.entry("AVIARY_TRUSTED_PROXIES", "127.0.0.1,10.0.0.0/8"),
                Map.entry("AVIARY_THROTTLE_LOG_IN_BY_ADDRESS", "3/PT1H"),
                Map.entry("AVIARY_THROTTLE_SIGN_UP_BY_ADDRESS", "3/PT1H"),
                Map.entry("AVIARY_THROTTLE_REFRESH_BY_ADDRESS", "5/PT1H"),
                Map.entry("AVIARY_THROTTLE_REFRESH_BY_SESSION", "3/PT1H"),
                Map.entry("AVIARY_THROTTLE_SEND_BY_ADDRESS", "5/PT1H"),
                Map.entry("AVIARY_THROTTLE_SEND_BY_ACCOUNT", "3/PT1H"),
                Map.entry("AVIARY_THROTTLE_SEARCH_BY_ADDRESS", "5/PT1H"),
                Map.entry("AVIARY_THROTTLE_SEARCH_BY_ACCOUNT", "3/PT6S"),
                Map.entry("AVIARY_THROTTLE_UPLOAD_BY_ADDRESS", "5/PT1H"),
                Map.entry("AVIARY_THROTTLE_UPLOAD_BY_ACCOUNT", "3/PT1H")));
  }

  @AfterAll
  static void stop() {
    behindProxy.close();
  }

  @Test
  void signUp_tooManyFromAnAddress_isRefusedThereAlone() {
    String here = address();
    for (int i = 0; i < 3; i++) {
      assertThat(code(signUp(name(), here))).isEqualTo(200);
    }

    assertThat(signUp(name(), here)).isEqualTo(TOO_MANY);
    assertThat(code(signUp(name(), address()))).isEqualTo(200);
  }

  @Test
  void logIn_tooManyFromAnAddress_isRefusedThereAlone() {
    String name = account().name();
    String here = address();
    for (int i = 0; i < 3; i++) {
      assertThat(code(logIn(name, PASSWORD, here))).isEqualTo(200);
    }

    assertThat(logIn(name, PASSWORD, here)).isEqualTo(TOO_MANY);
    assertThat(code(logIn(name, PASSWORD, address()))).isEqualTo(200);
  }

  @Test
  void logIn_rightPasswordAfterNineWrongOnes_isAllowed() {
    String name = account().name();
    for (int i = 0; i < 9; i++) {
      assertThat(code(logIn(name, "wrong horse", address()))).isEqualTo(402);
    }

    for (int i = 0; i < 5; i++) {
      assertThat(code(logIn(name, PASSWORD, address()))).isEqualTo(200);
    }
  }

  @Test
  void logIn_rightPasswordAfterTenWrongOnes_isRefused() {
    String name = account().name();
    for (int i = 0; i < 10; i++) {
      assertThat(code(logIn(name, "wrong horse", address()))).isEqualTo(402);
    }

    assertThat(logIn(name, PASSWORD, address())).isEqualTo(TOO_MANY);
    assertThat(logIn(name.toUpperCase(Locale.ROOT), PASSWORD, address())).isEqualTo(TOO_MANY);
    assertThat(code(logIn(account().name(), PASSWORD, address()))).isEqualTo(200);
  }

  @Test
  void logIn_nobodysName_isRefusedAsSomebodysIs() {
    String name = name();
    for (int i = 0; i < 10; i++) {
      assertThat(code(logIn(name, "wrong horse", address()))).isEqualTo(402);
    }

    assertThat(logIn(name, "wrong horse", address())).isEqualTo(TOO_MANY);
  }

  @Test
  void refresh_tooManyOfASession_isRefusedForItAlone() {
    Account ada = account();
    String token = ada.refreshToken();
    for (int i = 0; i < 3; i++) {
      JsonNode refreshed = json(refresh(token, address()));
      assertThat(refreshed.at("/code").asInt()).isEqualTo(200);
      token = refreshed.at("/data/refresh_token").asText();
    }

    assertThat(refresh(token, address())).isEqualTo(TOO_MANY);
    assertThat(code(refresh(account().refreshToken(), address()))).isEqualTo(200);
  }

  @Test
  void refresh_tooManyFromAnAddress_isRefusedThereAlone() {
    String here = address();
    for (int i = 0; i < 5; i++) {
      assertThat(code(refresh("none", here))).isEqualTo(400);
    }

    assertThat(refresh("none", here)).isEqualTo(TOO_MANY);
    assertThat(code(refresh("none", address()))).isEqualTo(400);
  }

  @Test
  void send_tooManyOfAnAccount_isRefusedForItAlone() {
    Account ada = account();
    Account ben = account();
    for (int i = 0; i < 3; i++) {
      assertThat(code(send(ada, ben, address()))).isEqualTo(200);
    }

    assertThat(send(ada, ben, address())).isEqualTo(TOO_MANY);
    assertThat(code(send(ben, ada, address()))).isEqualTo(200);
    assertThat(
            json(client().get("get_messages", "session_id", ben.session(), "user_id", ada.id()))
                .at("/data"))
        .hasSize(4);
  }

  @Test
  void send_tooManyFromAnAddress_isRefusedThereAlone() {
    String here = address();
    Account ada = account();
    Account ben = account();
    for (int i = 0; i < 3; i++) {
      assertThat(code(send(ada, ben, here))).isEqualTo(200);
    }
    assertThat(code(send(ben, ada, here))).isEqualTo(200);
    assertThat(code(send(ben, ada, here))).isEqualTo(200);

    assertThat(send(ben, ada, here)).isEqualTo(TOO_MANY);
    assertThat(code(send(ben, ada, address()))).isEqualTo(200);
  }

  @Test
  void search_afterTheTimeThatWasTold_isAllowedAgain() throws InterruptedException {
    Account ada = account();
    Account ben = account();
    int found = 0;
    long begin = System.nanoTime();
    HttpResponse<String> refused = search(ada, ben);
    while (code(body(refused)) == 204 && found < 100) {
      found++;
      refused = search(ada, ben);
    }
    long refilled = Duration.ofNanos(System.nanoTime() - begin).dividedBy(EVERY);
    assertThat(found).isBetween(3, 3 + (int) refilled);
    assertThat(body(refused)).isEqualTo(TOO_MANY);
    int seconds = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
    assertThat(seconds).isBetween(1, 2);
    assertThat(code(body(search(ben, ada)))).isEqualTo(204);

    Thread.sleep(Duration.ofSeconds(seconds));
    HttpResponse<String> allowed = search(ada, ben);
    assertThat(code(body(allowed))).isEqualTo(204);
    assertThat(allowed.headers().firstValue("Retry-After")).isEmpty();
  }

  @Test
  void upload_tooManyOfAnAccount_isRefusedWhereverTheFileGoes() {
    Account ada = account();
    Account ben = account();
    byte[] picture = Photo.upright(ANY_PICTURE, ANY_PICTURE, "png");
    MobileClient client = client();
    assertThat(code(client.avatar(ada.session(), picture))).isEqualTo(200);
    assertThat(code(client.cover(ada.session(), picture))).isEqualTo(200);
    assertThat(code(client.sendPicture(ada.session(), ben.id(), picture))).isEqualTo(200);

    assertThat(client.avatar(ada.session(), picture)).isEqualTo(TOO_MANY);
    assertThat(client.cover(ada.session(), picture)).isEqualTo(TOO_MANY);
    assertThat(client.moveCover(ada.session(), "0")).isEqualTo(TOO_MANY);
    assertThat(client.sendPicture(ada.session(), ben.id(), picture)).isEqualTo(TOO_MANY);

    assertThat(code(send(ada, ben, address()))).isEqualTo(200);
    assertThat(code(client().avatar(ben.session(), picture))).isEqualTo(200);
  }

  @Test
  void proxy_clientForgesEntriesAtTheLeft_changesNothing() {
    String here = address();
    for (int i = 0; i < 5; i++) {
      assertThat(code(refresh("none", address() + ", " + here))).isEqualTo(400);
    }

    assertThat(refresh("none", address() + ", 10.0.0.1, " + here + ", 10.0.0.2"))
        .isEqualTo(TOO_MANY);
    assertThat(client(address(), here).refresh("none")).isEqualTo(TOO_MANY);
  }

  @Test
  void proxy_clientOfOneIpv6Network_isOneClient() {
    String network = "2001:db8:" + Integer.toHexString(COUNT.incrementAndGet()) + ":1:";
    for (int i = 0; i < 5; i++) {
      assertThat(code(refresh("none", network + ":" + (i + 1)))).isEqualTo(400);
    }

    assertThat(refresh("none", network + ":99")).isEqualTo(TOO_MANY);
    assertThat(code(refresh("none", network.replace(":1:", ":2:") + ":1"))).isEqualTo(400);
  }

  /** Nothing of what clients say about where they come from is believed. */
  @Test
  void noProxy_clientForgesItsAddress_changesNothing() {
    try (ServerProcess server =
        ServerProcess.start(
            ServerProcess.folder("throttle"),
            Map.of(
                "AVIARY_THROTTLE_ENABLED", "true",
                "AVIARY_THROTTLE_REFRESH_BY_ADDRESS", "3/PT1H",
                // Somebody's mistake: it has the framework believe every client.
                "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true"))) {
      MobileClient client = server.client();
      for (int i = 0; i < 3; i++) {
        assertThat(code(client.refresh("none"))).isEqualTo(400);
      }

      for (String header :
          new String[] {"X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP"}) {
        String forged = header.equals("Forwarded") ? "for=198.51.100.1" : "198.51.100.1";
        assertThat(client.withHeaders(header, forged).refresh("none")).isEqualTo(TOO_MANY);
      }
    }
  }

  @Test
  void disabled_whateverIsDone_isNotRefused() {
    try (ServerProcess server =
        ServerProcess.start(
            ServerProcess.folder("throttle"),
            Map.of(
                "AVIARY_THROTTLE_ENABLED", "false",
                "AVIARY_THROTTLE_WRONG_PASSWORDS_BY_NAME", "1/P1D",
                "AVIARY_THROTTLE_REFRESH_BY_ADDRESS", "1/P1D"))) {
      MobileClient client = server.client();
      for (int i = 0; i < 12; i++) {
        assertThat(code(client.post("login", "email", "nobody", "password", "wrong horse")))
            .isEqualTo(402);
        assertThat(code(client.refresh("none"))).isEqualTo(400);
      }
    }
  }

  private record Account(String name, String id, String session, String refreshToken) {}

  /** A new one, from an address of its own. */
  private static Account account() {
    String name = name();
    JsonNode auth = json(signUp(name, address())).at("/auth");
    String session = auth.at("/auth_token").asText();
    return new Account(
        name,
        Long.toString(client().idOf(name, session)),
        session,
        auth.at("/refresh_token").asText());
  }

  private static String name() {
    return "name" + COUNT.incrementAndGet();
  }

  /** One that nobody had before. */
  private static String address() {
    int number = COUNT.incrementAndGet();
    return "203.0." + number / 250 + "." + number % 250;
  }

  private static MobileClient client(String... forwardedFor) {
    MobileClient client = behindProxy.client();
    for (String line : forwardedFor.length == 0 ? new String[] {address()} : forwardedFor) {
      client = client.withHeaders("X-Forwarded-For", line);
    }
    return client;
  }

  private static String signUp(String name, String address) {
    return client(address).signUpAnswer(name);
  }

  private static String logIn(String name, String password, String address) {
    return client(address).post("login", "email", name, "password", password);
  }

  private static String refresh(String token, String forwardedFor) {
    return client(forwardedFor).refresh(token);
  }

  private static String send(Account from, Account to, String address) {
    return client(address).send(from.session(), to.id(), "hello");
  }

  private static HttpResponse<String> search(Account searcher, Account partner) {
    MobileClient client = client();
    String query =
        FormClient.query("session_id", searcher.session(), "user_id", partner.id(), "query", "x");
    return client.send(client.request("search_messages?" + query).GET());
  }

  private static String body(HttpResponse<String> response) {
    return FormClient.body(response);
  }

  private static int code(String body) {
    return json(body).at("/code").asInt();
  }
}
