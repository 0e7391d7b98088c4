package dev.aviary.bootstrap.torture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Too much of everything, for a server with the flags that are shipped. As many calls are let in as
 * there are connections to the database: who asks has but the same two processors, and never fills
 * the places that there are by default.
 */
@Alone
class OverloadIT {

  private static final int MANY = Scale.of(1000, 2000);
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Of the whole process: a heap of 512 MB that garbage may fill, and all else. */
  private static final long MOST_MEGABYTES = 700;

  private static final String LOGIN = "POST /mobile_api/login HTTP/1.1\r\nHost: localhost\r\n";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
  private static final String PARTS = "Content-Type: multipart/form-data; boundary=b\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final String FIELD =
      "--b\r\nContent-Disposition: form-data; name=\"f\"\r\n\r\nx\r\n";

  private static ServerProcess server;
  private static MobileClient client;
  private static String session = "";
  private static int port;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("overload"),
            Map.of("QUARKUS_HTTP_READ_TIMEOUT", "6S", "AVIARY_OVERLOAD_MAX_CALLS", "16"));
    client = server.client();
    session = client.signUp("ada");
    client.avatar(session, Photo.jpeg(1500, 1500));
    port = server.httpPort();
  }

  @AfterEach
  void allIsWell() throws IOException {
    assertThat(server.isUp()).as(server.output()).isTrue();
    assertThat(ordinaryCall()).isLessThan(SOON);
    assertThat(megabytes()).isLessThan(MOST_MEGABYTES);
    assertThat(server.output()).doesNotContain("OutOfMemory", "Request failed");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void heads_withoutEnd_areRefusedAtTheirHundredthLine() throws IOException {
    try (Lines lines = new Lines(port, MANY, LOGIN + "a:\r\n".repeat(1900))) {
      assertThat(ordinaryCall()).isLessThan(SOON);
      assertThat(lines.all().getLast().answer().status()).isEqualTo(431);
    }
  }

  @Test
  void heads_thatStopComing_areGivenUp() throws IOException {
    try (Lines lines = new Lines(port, MANY, LOGIN)) {
      assertThat(ordinaryCall()).isLessThan(SOON);
      assertThat(lines.all().getLast().isClosedByServer()).isTrue();
    }
  }

  @Test
  void requests_beforeTheAnswer_waitAsBytesAndNotWithoutEnd() throws Exception {
    try (Line line = new Line(port)) {
      line.send(PlainCalls.LOGIN_OF_NOBODY.repeat(3));
      for (int i = 0; i < 3; i++) {
        assertThat(line.answer().body()).contains("\"code\":402");
      }
    }
    try (Lines lines = new Lines(port, 8, PlainCalls.LOGIN_OF_NOBODY)) {
      String more = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2000);
      for (Line line : lines.all()) {
        Thread.ofVirtual().start(() -> line.sendUntilRefused(more, 1000));
      }
      Thread.sleep(Duration.ofSeconds(Scale.of(1, 10)));
      assertThat(ordinaryCall()).isLessThan(SOON);
    }
  }

  @Test
  void forms_thatStopComing_takeNoMoreMemoryThanThereIsRoom() throws IOException {
    String form = LOGIN + FORM + "Content-Length: 65536\r\n\r\n" + "x".repeat(65_000);
    try (Lines lines = new Lines(port, MANY, form)) {
      lines.all().getLast().sendUntilRefused("x".repeat(536), 1);
      assertThat(lines.all().getLast().answer())
          .isEqualTo(new Line.Answer(200, MobileClient.TOO_MANY));
      assertThat(ordinaryCall()).isLessThan(SOON);
    }
  }

  @Test
  void uploads_thatCreep_keepNoWorker() throws Exception {
    String upload =
        LOGIN
            + PARTS
            + "Content-Length: 3000000\r\n\r\n"
            + FIELD.replace("\"f\"", "\"f\"; filename=\"f\"");
    try (Lines lines = new Lines(port, Scale.of(300, 2000), upload)) {
      long begin = System.nanoTime();
      assertThat(client.avatar(session, Photo.jpeg(1500, 1500))).contains("\"code\":200");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
      assertThat(ordinaryCall()).isLessThan(SOON);
      assertThat(lines.all().getLast().answer().status()).isEqualTo(408);
    }
  }

  @Test
  void bodies_tooLong_areCutOff() throws IOException {
    try (Line told = new Line(port);
        Line chunks = new Line(port);
        Line parts = new Line(port)) {
      told.send(LOGIN + FORM + "Content-Length: 33554433\r\n\r\n");
      assertThat(told.answer().status()).isEqualTo(413);

      String chunk = "10000\r\n" + "x".repeat(65_536) + "\r\n";
      chunks.send(LOGIN + FORM + CHUNKED);
      chunks.sendUntilRefused(chunk, 10_000);
      assertThat(chunks.isClosedByServer()).isTrue();

      parts.send(LOGIN + PARTS + CHUNKED);
      parts.sendUntilRefused(chunk, 10_000);
      assertThat(parts.isClosedByServer()).isTrue();
    }
  }

  @Test
  void forms_withTooMuchInThem_areRefusedInWords() throws IOException {
    assertThatIsUnreadable(PARTS, FIELD.repeat(5000) + "--b--\r\n");
    assertThatIsUnreadable(PARTS, FIELD.repeat(900) + "--b--\r\n");
    assertThatIsUnreadable(PARTS, "--b\r\n" + "h:\r\n".repeat(5_000_000));
    assertThatIsUnreadable(PARTS, "--b\r\n" + "h".repeat(30_000_000));
    assertThatIsUnreadable(PARTS, FIELD.replace("x", "x".repeat(2_000_000)) + "--b--\r\n");
    assertThatIsUnreadable(FORM, "f=" + "x".repeat(2_000_000));
    assertThatIsUnreadable(FORM, "f=x&".repeat(100_000));
    assertThatIsUnreadable(PARTS, nested(20_000) + "--b--\r\n");
  }

  /** Forms within forms. */
  private static String nested(int depth) {
    return "--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n".repeat(depth);
  }

  private static void assertThatIsUnreadable(String type, String body) throws IOException {
    try (Line line = new Line(port)) {
      line.send(LOGIN + type + "Content-Length: " + body.length() + "\r\n\r\n");
      line.send(body);
      assertThat(line.answer().body()).contains("\"code\":400", "Invalid request data");
    }
  }

  @Test
  void calls_fromThousandsOfConnections_areTurnedAwayOrAnsweredSoon() throws IOException {
    String call =
        "GET /mobile_api/get_chats?session_id=" + session + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    Duration length = Duration.ofSeconds(Scale.of(2, 10));
    Burst warm = new Burst(port, call, 16, Duration.ofSeconds(3));
    Burst before = new Burst(port, call, 16, length);
    Burst much = new Burst(port, call, 2000, length);
    long end = System.nanoTime();
    Burst after = new Burst(port, call, 16, Duration.ofSeconds(1));
    while (after.p99().compareTo(Duration.ofSeconds(1)) > 0
        && System.nanoTime() - end < Duration.ofSeconds(20).toNanos()) {
      after = new Burst(port, call, 16, Duration.ofSeconds(1));
    }
    Duration recovered = Duration.ofNanos(System.nanoTime() - end);

    new Findings("2,000 connections that ask without a pause")
        .operations(much.made(), much.accepted())
        .recovered(recovered)
        .remark(
            "16 before: %s; 2,000: %s; 16 after: %s; %d MiB at most, %d threads"
                .formatted(before, much, after, megabytes(), threads()))
        .write(OverloadIT.class);
    assertThat(warm.other() + before.other() + much.other() + after.other()).isZero();
    assertThat(much.turnedAway()).isPositive();
    // All of them once round, at the rate of before.
    assertThat(much.p99()).isLessThan(SOON.plusMillis((long) (2000 * 1000 / before.rate())));
    assertThat(recovered).isLessThan(Duration.ofSeconds(10));
  }

  private static Duration ordinaryCall() {
    return PlainCalls.settings(client, session);
  }

  /** The most that the process ever had. */
  private static long megabytes() throws IOException {
    return status("VmHWM") / 1024;
  }

  private static long threads() throws IOException {
    return status("Threads");
  }

  private static long status(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + server.pid() + "/status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }
}
