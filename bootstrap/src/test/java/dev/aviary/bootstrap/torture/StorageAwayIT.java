package dev.aviary.bootstrap.torture;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.MobileClient.FAILURE;
import static dev.aviary.bootstrap.MobileClient.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.Alone;
import dev.aviary.bootstrap.Bucket;
import dev.aviary.bootstrap.MobileClient;
import dev.aviary.bootstrap.Photo;
import dev.aviary.bootstrap.ServerProcess;
import dev.aviary.bootstrap.SqlClient;
import dev.aviary.bootstrap.UnpackedPostgres;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import dev.aviary.bootstrap.torture.TroubledStorage.Trouble;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Storage that is away, slow, or answers nonsense, while people write and read texts beside
 * pictures: texts go on, and pictures are refused in a time that is known.
 */
@Alone
class StorageAwayIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);

  /** Costs next to nothing to make clean, so that it is storage that is waited for. */
  private static final byte[] SMALL = Photo.jpeg(9, 12);

  /** In which a call to storage ends; by default in the whole torture, quicker in the tests. */
  private static final Duration TIMEOUT = Duration.ofSeconds(Scale.of(5, 10));

  /** A text that waited for storage would take longer than this. */
  private static final Duration TEXT = TIMEOUT.minusSeconds(1);

  /** What all that is tried takes beside waiting for storage, on a busy machine. */
  private static final Duration MARGIN = Duration.ofSeconds(20);

  /** More than there are workers. */
  private static final int UPLOADS = Scale.of(100, 200);

  private final Path folder = ServerProcess.folder("storage");
  private final List<Duration> texting = new ArrayList<>();
  private final List<Duration> recoveries = new ArrayList<>();
  private long calls;
  private long kept;

  /** The slowest text beside as many pictures while storage works. */
  private Duration ofBusyMachine = Duration.ZERO;

  private Duration slowestRefusal = Duration.ZERO;

  @Test
  void trouble_ofAnyKind_leavesTextsAloneAndRefusesPicturesInTime() throws Exception {
    try (EmbeddedDatabase database = UnpackedPostgres.start(folder.resolve("database"));
        Bucket bucket = new Bucket();
        TroubledStorage storage = new TroubledStorage(bucket, TIMEOUT.plusSeconds(2))) {
      Map<String, String> environment = new HashMap<>(storage.environment());
      environment.putAll(ServerProcess.external(database));
      environment.put("AVIARY_S3_TIMEOUT", TIMEOUT.toString());
      BookReader books = new BookReader(SqlClient.of(database));
      try (ServerProcess server = ServerProcess.start(folder, environment);
          Texting texts = new Texting(server)) {
        People people = new People(server);
        people.tryALot(Trouble.NONE);
        texts.refusals();
        ofBusyMachine = texts.times().getLast();
        for (Trouble trouble : Trouble.values()) {
          if (isTried(trouble)) {
            endure(trouble, storage, people, texts);
          }
        }
        texts.finish();
        assertNothingIsLostOrLeft(people, texts, books, bucket, storage);
      }
    }
  }

  /** Those that take their time are one by one tried in the whole torture alone. */
  private static boolean isTried(Trouble trouble) {
    return trouble != Trouble.NONE
        && (answers(trouble) || trouble == Trouble.IS_SLOW || Scale.isWhole());
  }

  private static boolean answers(Trouble trouble) {
    return trouble.compareTo(Trouble.IS_SLOW) < 0;
  }

  private void endure(Trouble trouble, TroubledStorage storage, People people, Texting texts)
      throws Exception {
    boolean answers = answers(trouble);
    storage.begin(trouble);
    long start = System.nanoTime();
    if (answers) {
      people.tryEverything(trouble);
    } else {
      people.tryALot(trouble);
    }
    Duration took = since(start);
    slowestRefusal = took.compareTo(slowestRefusal) > 0 ? took : slowestRefusal;
    assertThat(took).as("%s", trouble).isLessThan(answers ? MARGIN : TIMEOUT.plus(MARGIN));
    assertThat(texts.refusals()).as("texts while storage %s", trouble).isEmpty();
    List<Duration> times = texts.times();
    assertThat(times.getLast())
        .as("the slowest text while storage %s", trouble)
        .isLessThan(TEXT.plus(ofBusyMachine.multipliedBy(2)));
    texting.addAll(times);

    storage.begin(Trouble.NONE);
    start = System.nanoTime();
    people.succeed();
    recoveries.add(since(start));
    assertThat(recoveries.getLast()).as("after %s", trouble).isLessThan(MARGIN);
  }

  private void assertNothingIsLostOrLeft(
      People people, Texting texts, BookReader books, Bucket bucket, TroubledStorage storage)
      throws Exception {
    while (!storage.isIdle()) {
      Thread.sleep(50);
    }
    List<String> sent = books.texts();
    Set<String> lost = new HashSet<>(texts.acknowledged());
    sent.forEach(lost::remove);
    long doubled =
        sent.stream().filter(it -> it.startsWith("from")).count()
            - sent.stream().filter(it -> it.startsWith("from")).distinct().count();
    books.hastenRemovals();
    Set<String> left = bucket.keys();
    for (int i = 0; i < 600 && !left.equals(books.pictures()); i++) {
      Thread.sleep(100);
      left = bucket.keys();
    }
    findings(texts, lost.size(), doubled);
    assertThat(lost).isEmpty();
    assertThat(doubled).isZero();
    assertThat(books.wrongChats()).isZero();
    assertThat(left).isEqualTo(books.pictures());
    people.seeAllThatWasAcknowledged();
  }

  private void findings(Texting texts, long lost, long doubled) {
    texting.sort(null);
    Findings findings =
        new Findings("picture storage away, slow, failing, talking nonsense")
            .rounds(recoveries.size())
            .operations(calls + texting.size(), kept + texts.acknowledged().size())
            .faults(lost, doubled)
            .remark(
                "texts: %d ms at the median, %d ms at most; slowest refusal of a picture %.1f s"
                    .formatted(
                        texting.get(texting.size() / 2).toMillis(),
                        texting.getLast().toMillis(),
                        slowestRefusal.toMillis() / 1000.0));
    recoveries.forEach(findings::recovered);
    findings.write(StorageAwayIT.class);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Two who change and send pictures, and look at them. */
  private final class People {

    private final ServerProcess server;
    private final MobileClient client;
    private final String ada;
    private final String ben;
    private final String bensId;
    private final String adasId;
    private final List<String> pictures = new ArrayList<>();
    private String avatar = "";

    People(ServerProcess server) {
      this.server = server;
      this.client = server.client();
      this.ada = client.signUp("ada");
      this.ben = client.signUp("ben");
      this.bensId = Long.toString(client.idOf("ben", ada));
      this.adasId = Long.toString(client.idOf("ada", ben));
      assertThat(client.cover(ada, PHOTO)).contains("\"code\":200");
      succeed();
    }

    /** All that storage is needed for works. */
    void succeed() {
      avatar = path(client.avatar(ada, PHOTO), "/data/avatar_url");
      pictures.add(path(client.sendPicture(ada, bensId, PHOTO), "/data/media_file"));
      assertThat(client.moveCover(ada, "5")).contains("\"code\":200");
      assertThat(server.picture(avatar).statusCode()).isEqualTo(200);
      assertThat(server.health("well")).doesNotContain("DOWN");
      calls += 5;
      kept += 3;
    }

    void tryEverything(Trouble trouble) {
      assertThat(client.avatar(ada, PHOTO)).as("%s", trouble).isEqualTo(FAILURE);
      assertThat(client.cover(ada, PHOTO)).as("%s", trouble).isEqualTo(FAILURE);
      assertThat(client.moveCover(ada, "7")).as("%s", trouble).isEqualTo(FAILURE);
      assertThat(client.sendPicture(ada, bensId, PHOTO)).as("%s", trouble).isEqualTo(FAILURE);
      assertThat(server.picture(avatar).statusCode()).as("%s", trouble).isEqualTo(503);
      assertThat(server.health("well")).as("%s", trouble).contains("DOWN", "Picture storage");
      assertThat(server.health("ready")).as("%s", trouble).doesNotContain("DOWN");
      calls += 5;
    }

    /** Far more at once than there are threads. */
    void tryALot(Trouble trouble) throws Exception {
      List<Callable<String>> tries = new ArrayList<>();
      for (int i = 0; i < UPLOADS; i++) {
        int number = i;
        tries.add(
            switch (i % 20) {
              case 0 -> () -> client.avatar(ben, PHOTO);
              case 1 -> () -> client.moveCover(ada, Integer.toString(number));
              default ->
                  () -> client.sendPicture(ben, adasId, SMALL, "client_id", trouble + "-" + number);
            });
        if (i % 2 == 0) {
          tries.add(() -> view(avatar));
        }
      }
      if (trouble != Trouble.NONE) {
        tries.add(() -> server.health("well").contains("DOWN") ? FAILURE : "well");
        tries.add(() -> server.health("ready").contains("DOWN") ? "not ready" : FAILURE);
      }
      List<String> answers = atOnce(tries);
      if (trouble != Trouble.NONE) {
        assertThat(answers)
            .as("%s", trouble)
            .allMatch(it -> it.equals(FAILURE) || it.equals(TOO_MANY));
        assertThat(Collections.frequency(answers, FAILURE)).isGreaterThan(tries.size() / 2);
      }
      calls += tries.size();
      kept += answers.stream().filter(it -> it.contains("\"code\":200")).count();
    }

    private String view(String picture) {
      return server.picture(picture).statusCode() == 503 ? FAILURE : "shown";
    }

    void seeAllThatWasAcknowledged() {
      for (String picture : pictures) {
        assertThat(server.picture(picture).statusCode()).isEqualTo(200);
      }
      assertThat(server.picture(avatar).statusCode()).isEqualTo(200);
    }

    private static String path(String answer, String where) {
      assertThat(answer).contains("\"code\":200");
      return URI.create(json(answer).at(where).asText()).getPath();
    }

    /** A machine that is busy enough may leave some without one, also while storage works. */
    private static String answer(Callable<String> call) throws Exception {
      try {
        return call.call();
      } catch (UncheckedIOException none) {
        return none.toString();
      }
    }

    private static List<String> atOnce(List<Callable<String>> tries) throws Exception {
      List<Future<String>> running = new ArrayList<>();
      List<String> answers = new ArrayList<>();
      try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
        for (Callable<String> call : tries) {
          running.add(executor.submit(() -> answer(call)));
        }
        for (Future<String> answer : running) {
          answers.add(answer.get());
        }
      }
      return answers;
    }
  }
}
