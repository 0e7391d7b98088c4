package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Disks that are full to the last byte, and then are not. */
class DiskFullIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);
  private static final String FAILURE =
      "{\"code\":500,\"message\":\"An error occurred while processing your request."
          + " Please try again later.\",\"data\":[]}";
  private static final Duration BACK = Duration.ofSeconds(30);
  private static final Duration TEXT = Duration.ofSeconds(3);
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
      assertThat(health(server, "well")).doesNotContain("DOWN");

      for (long left : List.of(900_000, 0)) {
        disk.leave(server, left);
        assertThat(client.avatar(ada, PHOTO)).isEqualTo(FAILURE);
        assertThat(client.cover(ada, PHOTO)).isEqualTo(FAILURE);
        assertThat(client.sendPicture(ada, ben, PHOTO)).isEqualTo(FAILURE);
        assertThat(server.picture(before).statusCode()).isEqualTo(200);
        assertThat(health(server, "well")).contains("DOWN", "the disk of the media folder");
        assertThat(health(server, "ready")).doesNotContain("DOWN");
      }

      disk.free(server);
      assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
      assertThat(client.sendPicture(ada, ben, PHOTO)).contains("\"code\":200");
      assertThat(health(server, "well")).doesNotContain("DOWN");
      texts.close();
      assertThat(texts.refusals()).isEmpty();
      assertThat(texts.times().getLast()).isLessThan(TEXT);
      assertOnlyWhatIsShownIsLeft(
          disk.seenBy(server), books(server, folder.resolve("data/postgres")));
    }
  }

  private static void assertOnlyWhatIsShownIsLeft(Path media, Books books) throws Exception {
    books.hastenRemovals();
    for (int i = 0; i < 100 && !files(media).equals(books.pictures()); i++) {
      Thread.sleep(100);
    }
    assertThat(files(media)).isEqualTo(books.pictures());
  }

  private static Set<String> files(Path media) throws IOException {
    try (Stream<Path> all = Files.walk(media)) {
      return new HashSet<>(
          all.filter(Files::isRegularFile).map(it -> media.relativize(it).toString()).toList());
    }
  }

  @Test
  void databaseFull_sendsFailSoonAndAllComesBackByItself() throws Exception {
    SmallDisk disk = SmallDisk.at(folder.resolve("data/postgres"), 400);
    Findings findings = new Findings("disk of the database full");
    try (ServerProcess server = start(disk, 1_000_000)) {
      Path database = disk.seenBy(server);
      try (Texting texts = new Texting(server)) {
        for (int round = 0; round < ROUNDS; round++) {
          findings.recovered(fillUntilItFails(server, disk, texts));
        }
        long postmaster = ServerProcess.postmaster(database.getParent()).orElseThrow().pid();
        Thread.sleep(100);
        assertThat(postmaster).isPositive();
      }
    }
    findings.write(DiskFullIT.class);
  }

  private Duration fillUntilItFails(ServerProcess server, SmallDisk disk, Texting texts)
      throws Exception {
    assertThat(health(server, "well")).doesNotContain("DOWN");
    texts.refusals();
    disk.fill(server);
    Thread.sleep(8000);
    System.out.println("refused " + texts.refusals().size() + " times " + texts.times().getLast());
    System.out.println(health(server, "well"));
    System.out.println(health(server, "ready"));
    disk.free(server);
    long start = System.nanoTime();
    while (health(server, "ready").contains("DOWN")) {
      Thread.sleep(100);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BACK);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private ServerProcess start(SmallDisk disk, long reserve) {
    ServerProcess server =
        ServerProcess.start(
            folder,
            Map.of("AVIARY_DISK_RESERVE", Long.toString(reserve)),
            disk.prefix(),
            ServerProcess.APP);
    assertThat(server.isUp()).as(server.output()).isTrue();
    return server;
  }

  /** Of a server's own database, in the folder as we see it. */
  private static Books books(ServerProcess server, Path database) throws IOException {
    String port = Files.readAllLines(database.resolve("18/postmaster.pid")).get(3);
    return new Books(
        "jdbc:postgresql://localhost:" + port + "/aviary",
        "postgres",
        Files.readString(database.resolve("password")));
  }

  private static String path(String avatar) {
    return URI.create(json(avatar).at("/data/avatar_url").asText()).getPath();
  }

  private static String health(ServerProcess server, String kind) {
    return new String(ServerProcess.fetch(server.management("/q/health/" + kind)).body(), UTF_8);
  }
}
