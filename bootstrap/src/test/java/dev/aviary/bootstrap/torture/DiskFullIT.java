package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.MobileClient.FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.MediaFolder;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.SqlClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Disks that are full to the last byte, and then are not. */
@Alone
class DiskFullIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);
  private static final Duration BACK = Duration.ofSeconds(60);

  /** While the database is gone a call waits for a connection to it, for five seconds. */
  private static final Duration CALL = Duration.ofSeconds(15);

  private static final Duration TEXT = Duration.ofSeconds(10);
  private static final int ROUNDS = Scale.of(1, 3);

  private final Path folder = ServerProcess.folder("full");

  @Test
  void mediaFull_picturesFailAndTextsGoOn() throws Exception {
    Path media = folder.resolve("data/media");
    SmallDisk disk = SmallDisk.at(media, 8);
    try (ServerProcess server = start(disk, 1_000_000);
        Texting texts = new Texting(server)) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      String ben = Long.toString(client.idOf("texter0", ada));
      String before = path(client.avatar(ada, PHOTO));
      assertThat(server.health("well")).doesNotContain("DOWN");

      for (long left : List.of(900_000, 0)) {
        disk.leave(server, left);
        assertThat(client.avatar(ada, PHOTO)).isEqualTo(FAILURE);
        assertThat(client.cover(ada, PHOTO)).isEqualTo(FAILURE);
        assertThat(client.sendPicture(ada, ben, PHOTO)).isEqualTo(FAILURE);
        assertThat(server.picture(before).statusCode()).isEqualTo(200);
        assertThat(server.health("well")).contains("DOWN", "the disk of the media folder");
        assertThat(server.health("ready")).doesNotContain("DOWN");
      }

      disk.free(server);
      assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
      assertThat(client.sendPicture(ada, ben, PHOTO)).contains("\"code\":200");
      assertThat(server.health("well")).doesNotContain("DOWN");
      texts.finish();
      assertThat(texts.refusals()).isEmpty();
      assertThat(texts.times().getLast()).isLessThan(TEXT);
      assertOnlyWhatIsShownIsLeft(disk.seenBy(server), books(folder.resolve("data/postgres")));
    }
  }

  private static void assertOnlyWhatIsShownIsLeft(Path media, BookReader books) throws Exception {
    books.hastenRemovals();
    for (int i = 0; i < 600 && !MediaFolder.pictures(media).equals(books.pictures()); i++) {
      Thread.sleep(100);
    }
    assertThat(MediaFolder.pictures(media)).isEqualTo(books.pictures());
  }

  @Test
  void databaseFull_sendsFailSoonAndAllComesBackByItself() throws Exception {
    SmallDisk disk = SmallDisk.at(folder.resolve("data/postgres"), 400);
    Findings findings = new Findings("disk of the database full, and its database gone");
    try (ServerProcess server = start(disk, 1_000_000);
        Texting texts = new Texting(server)) {
      long calls = 0;
      BookReader books = books(disk.seenBy(server));
      for (int round = 0; round < ROUNDS; round++) {
        texts.refusals();
        fillUntilSendsFail(server, disk, texts);
        if (round % 2 == 0) {
          useUpLog(books);
        }
        assertThat(server.health("well")).contains("DOWN", "the disk of the data folder");
        disk.free(server);
        findings.recovered(untilReady(server));

        ServerProcess.postmaster(disk.seenBy(server).resolve("..")).orElseThrow().destroyForcibly();
        Thread.sleep(Duration.ofMillis(500));
        findings.recovered(untilReady(server));
        List<Duration> times = texts.times();
        calls += times.size();
        assertThat(times.getLast()).as("the slowest call").isLessThan(CALL);
      }
      texts.finish();
      assertAllIsThere(texts, books, findings.rounds(2 * ROUNDS), calls);
    }
  }

  private static void assertAllIsThere(
      Texting texts, BookReader books, Findings findings, long calls) throws Exception {
    List<String> sent = books.texts();
    Set<String> lost = new HashSet<>(texts.acknowledged());
    sent.forEach(lost::remove);
    long doubled = sent.size() - sent.stream().distinct().count();
    findings
        .operations(calls, texts.acknowledged().size())
        .faults(lost.size(), doubled)
        .write(DiskFullIT.class);
    assertThat(lost).isEmpty();
    assertThat(doubled).isZero();
    assertThat(books.wrongChats()).isZero();
  }

  private static void fillUntilSendsFail(ServerProcess server, SmallDisk disk, Texting texts)
      throws Exception {
    assertThat(server.health("well")).doesNotContain("DOWN");
    disk.fill(server);
    List<String> refusals = texts.refusals();
    long start = System.nanoTime();
    while (refusals.isEmpty() && System.nanoTime() - start < BACK.toNanos()) {
      Thread.sleep(50);
      disk.fill(server);
      refusals = texts.refusals();
    }
    assertThat(refusals).isNotEmpty().allMatch(FAILURE::equals);
  }

  /** What goes wrong then, goes wrong for all of PostgreSQL at once. */
  private static void useUpLog(BookReader books) {
    try {
      for (int i = 0; i < 40; i++) {
        books.switchLog();
      }
    } catch (SQLException gone) {
      // It has given up, as it should rather than go on without a log.
      return;
    }
  }

  /** Until what needs the database works again. */
  private static Duration untilReady(ServerProcess server) throws Exception {
    MobileClient client = server.client();
    long start = System.nanoTime();
    while (!client
        .post("login", "email", "texter0", "password", "correct horse")
        .contains("\"code\":200")) {
      Thread.sleep(100);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BACK);
    }
    assertThat(server.health("ready")).doesNotContain("DOWN");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private ServerProcess start(SmallDisk disk, long reserve) {
    return ServerProcess.start(
        folder,
        Map.of("AVIARY_DISK_RESERVE", Long.toString(reserve)),
        disk.prefix(),
        ServerProcess.APP);
  }

  /** Of a server's own database, in the folder as we see it. */
  private static BookReader books(Path database) throws IOException {
    String port = Files.readAllLines(database.resolve("18/postmaster.pid")).get(3);
    return new BookReader(
        new SqlClient(
            "jdbc:postgresql://localhost:" + port + "/aviary",
            "postgres",
            Files.readString(database.resolve("password"))));
  }

  private static String path(String avatar) {
    return URI.create(json(avatar).at("/data/avatar_url").asText()).getPath();
  }
}
