package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.MobileClient.Tokens;
import dev.aviary.bootstrap.OfJava;
import dev.aviary.bootstrap.Photo;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody sets the clocks of two servers and of their database, one, some or all of them. */
@Alone
@OfJava
class ClockIT {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Duration SECONDS = Duration.ofSeconds(10);
  private static final int SUCCESS = 200;
  private static final int UNAUTHORIZED = 401;

  private static @Nullable SetClocks shared;
  private static int accounts;

  private final SetClocks clocks = Objects.requireNonNull(shared);
  private final String name = "clock" + ++accounts;
  private Tokens ada = new Tokens("", "");
  private Tokens ben = new Tokens("", "");
  private String adasId = "";
  private String bensId = "";
  private long lastId;

  @BeforeAll
  static void start() throws IOException, SQLException {
    shared = new SetClocks();
  }

  @AfterAll
  static void stop() {
    Objects.requireNonNull(shared).close();
  }

  @BeforeEach
  void join() {
    ada = clocks.client(0).signUpForTokens(name + "a");
    ben = clocks.client(1).signUpForTokens(name + "b");
    adasId = Long.toString(clocks.client(1).idOf(name + "a", ada.accessToken()));
    bensId = Long.toString(clocks.client(0).idOf(name + "b", ben.accessToken()));
  }

  @AfterEach
  void setRight() throws IOException, SQLException {
    clocks.setAll(Duration.ZERO);
  }

  /** The tests below are worth nothing unless clocks are set by what they do. */
  @Test
  void setClocks_each_isWhatIsGoneBy() throws Exception {
    clocks.setServer(1, YEAR);
    assertThat(code(clocks.client(0).get("get_chats", "session_id", ada.accessToken())))
        .isEqualTo(SUCCESS);
    assertThat(code(clocks.client(1).get("get_chats", "session_id", ada.accessToken())))
        .isEqualTo(UNAUTHORIZED);

    clocks.setDatabase(YEAR);
    Tokens later = clocks.client(0).logInForTokens(name + "a");
    assertThat(code(clocks.client(1).get("get_chats", "session_id", later.accessToken())))
        .isEqualTo(SUCCESS);
  }

  @Test
  void oneServerAnHourAhead_sessionsAndMessages_areTheSameOnBoth() throws Exception {
    clocks.setServer(1, HOUR);
    Tokens first = clocks.client(1).logInForTokens(name + "a");

    Tokens renewed = tokens(clocks.client(0).refresh(first.refreshToken()));
    Tokens again = tokens(clocks.client(1).refresh(first.refreshToken()));

    assertThat(again.refreshToken()).isEqualTo(renewed.refreshToken());
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      sent.add(send(i, renewed.accessToken(), "text " + i));
    }
    assertThat(sent).isSorted();
    assertThat(ids(clocks.client(0), ben.accessToken())).isEqualTo(sent);
    assertThat(ids(clocks.client(1), ben.accessToken())).isEqualTo(sent);
    clocks.client(1).post("logout", "session_id", renewed.accessToken());
    Thread.sleep(1000);
    assertThat(code(clocks.client(0).get("get_chats", "session_id", renewed.accessToken())))
        .isEqualTo(UNAUTHORIZED);
  }

  /** It would sweep the other's new pictures away before anything refers to them. */
  @Test
  void oneServerADayAhead_whatIsNotedOfNewPictures_stays() throws Exception {
    clocks.setServer(1, Duration.ofDays(1));
    String key = "upload/images/2026/11/" + name + ".jpg";
    clocks.run(
        "INSERT INTO media_removals VALUES ('%s', pg_catalog.now() + interval '1 hour')"
            .formatted(key));

    Thread.sleep(3000);

    String noted = "SELECT count(*) FROM media_removals WHERE media_key = '%s'".formatted(key);
    assertThat(clocks.query(noted)).isEqualTo(1);
    clocks.setDatabase(HOUR.plusSeconds(1));
    long deadline = System.nanoTime() + SECONDS.toNanos();
    while (clocks.query(noted) > 0) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  /** A scheduler that goes by the wall clock stands still until it has caught up. */
  @Test
  void allClocksBack_erasedPicture_isGoneWithinSeconds() throws Exception {
    Sent before = sendPicture(0);
    clocks.setAll(HOUR.multipliedBy(-2));
    Sent during = sendPicture(1);

    erase(before);
    erase(during);

    awaitGone(before);
    awaitGone(during);
  }

  @Test
  void databaseAheadAndPutRight_sessionsAndPicturesOfThen_haveNoYearMore() throws Exception {
    clocks.setDatabase(YEAR);
    Tokens opened = clocks.client(0).logInForTokens(name + "a");
    Sent picture = sendPicture(0);
    String avatar = avatar();
    clocks.client(0).avatar(ada.accessToken(), Photo.jpeg(90, 90));
    clocks.setDatabase(Duration.ZERO);

    erase(picture);
    awaitGone(picture);
    awaitGone(avatar);
    Tokens renewed = tokens(clocks.client(1).refresh(opened.refreshToken()));
    assertThat(code(clocks.client(0).get("get_chats", "session_id", renewed.accessToken())))
        .isEqualTo(SUCCESS);
    long longest =
        clocks.query(
            "SELECT max(extract(day FROM ends_at - pg_catalog.now())) FROM sessions"
                + " WHERE renewed_at < pg_catalog.now()");
    assertThat(longest).isLessThanOrEqualTo(90);
  }

  @Test
  void clocksSetAtRandom_messages_areAllThereOnceAndInOrder() throws Exception {
    Random random = new Random(29);
    List<Long> sent = new ArrayList<>();
    int rounds = Scale.of(5, 60);
    for (int round = 0; round < rounds; round++) {
      Duration by = Duration.ofMinutes(random.nextInt(20 * 24 * 60) - 10 * 24 * 60);
      switch (round % 3) {
        case 0 -> clocks.setServer(random.nextInt(2), by);
        case 1 -> clocks.setDatabase(by);
        default -> clocks.setAll(by);
      }
      // Tokens end by the clock: one more login, as a client does that reads 401.
      String session = clocks.client(round).logInForTokens(name + "a").accessToken();
      for (int i = 0; i < 4; i++) {
        if (json(text(round, session, "round " + round)).at("/code").asInt() == SUCCESS) {
          sent.add(lastId);
        }
      }
    }
    clocks.setAll(Duration.ZERO);

    String session = clocks.client(0).logInForTokens(name + "b").accessToken();
    List<Long> found = ids(clocks.client(0), session);
    new Findings("clocks set by days")
        .rounds(rounds)
        .operations(4L * rounds, sent.size())
        .faults(sent.stream().filter(it -> !found.contains(it)).count(), found.size() - sent.size())
        .write(ClockIT.class);
    assertThat(sent).isSorted().hasSizeGreaterThan(rounds);
    assertThat(found).isEqualTo(sent);
  }

  private String text(int server, String session, String text) {
    String answer = clocks.client(server).send(session, bensId, text);
    lastId = json(answer).at("/data/id").asLong();
    return answer;
  }

  private long send(int server, String session, String text) {
    assertThat(code(text(server, session, text))).isEqualTo(SUCCESS);
    return lastId;
  }

  /** A message with a picture, and where that is. */
  private record Sent(String id, String path) {}

  private Sent sendPicture(int server) {
    String session = clocks.client(server).logInForTokens(name + "a").accessToken();
    JsonNode sent = json(clocks.client(server).sendPicture(session, bensId, Photo.jpeg(60, 80)));
    assertThat(sent.at("/code").asInt()).isEqualTo(SUCCESS);
    return new Sent(
        sent.at("/data/id").asText(), URI.create(sent.at("/data/media_file").asText()).getPath());
  }

  private String avatar() {
    String answer = clocks.client(0).avatar(ada.accessToken(), Photo.jpeg(80, 80));
    String url = json(answer).findValue("avatar_url").asText();
    return URI.create(url).getPath();
  }

  private void erase(Sent sent) {
    for (String who : List.of("a", "b")) {
      String session = clocks.client(0).logInForTokens(name + who).accessToken();
      String answer =
          clocks.client(0).post("delete_message", "session_id", session, "message_id", sent.id());
      assertThat(code(answer)).isEqualTo(SUCCESS);
    }
  }

  private void awaitGone(Sent sent) throws InterruptedException {
    awaitGone(sent.path());
  }

  private void awaitGone(String path) throws InterruptedException {
    long deadline = System.nanoTime() + SECONDS.toNanos();
    while (clocks.server(0).picture(path).statusCode() != 404) {
      assertThat(System.nanoTime()).as(path).isLessThan(deadline);
      Thread.sleep(100);
    }
  }

  /** All of Ada's and Ben's messages, page after page from the first on. */
  private List<Long> ids(MobileClient client, String session) {
    List<Long> all = new ArrayList<>();
    JsonNode page;
    do {
      String after = Long.toString(all.isEmpty() ? 1 : all.getLast());
      page =
          json(
              client.get(
                  "get_messages",
                  "session_id",
                  session,
                  "user_id",
                  adasId,
                  "offset_down",
                  after,
                  "page_size",
                  "7"));
      page.at("/data").forEach(message -> all.add(message.at("/id").asLong()));
    } while (page.at("/code").asInt() == SUCCESS);
    return all;
  }

  private static Tokens tokens(String answer) {
    assertThat(code(answer)).isEqualTo(SUCCESS);
    return MobileClient.tokens(json(answer).at("/data"));
  }

  private static int code(String answer) {
    return json(answer).at("/code").asInt();
  }
}
