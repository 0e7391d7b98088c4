package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server is killed while pictures change: none that is shown is lost, no other is left. */
class KilledWhileUploadingIT {

  private static final byte[] PHOTO = Photo.jpeg(300, 400);
  private static final int ROUNDS = 3;

  private final Path folder = ServerProcess.folder("uploading");

  @Test
  void change_killedAtAnyMoment_keepsWhatIsShownAndNothingElse() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"))) {
      for (int round = 0; round < ROUNDS; round++) {
        killWhileUploading(database, round);
      }
      try (ServerProcess again = start(database)) {
        assertThat(files()).containsAll(shown(database));
        execute(database, "UPDATE media_removals SET due_at = '-infinity'");
        awaitNoMoreThan(shown(database));
        for (String key : shown(database)) {
          assertThat(again.picture("/" + key).statusCode()).isEqualTo(200);
        }
      }
    }
  }

  private void killWhileUploading(EmbeddedDatabase database, int round) throws Exception {
    ServerProcess server = start(database);
    MobileClient client = server.client();
    String ada = client.signUp("ada" + round);
    String ben = client.signUp("ben" + round);
    String bensId = Long.toString(client.idOf("ben" + round, ada));
    client.cover(ada, PHOTO);
    AtomicInteger answers = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (Runnable change :
        List.<Runnable>of(
            () -> client.avatar(ada, PHOTO),
            () -> client.cover(ada, PHOTO),
            () -> client.moveCover(ada, "7"),
            () -> client.sendPicture(ada, bensId, PHOTO),
            () -> client.avatar(ben, PHOTO))) {
      threads.add(Thread.ofPlatform().start(() -> repeatUntilKilled(change, answers)));
    }
    while (answers.get() < 30 + 7 * round) {
      Thread.onSpinWait();
    }
    server.kill();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void repeatUntilKilled(Runnable change, AtomicInteger answers) {
    try {
      while (true) {
        change.run();
        answers.incrementAndGet();
      }
    } catch (RuntimeException | AssertionError killed) {
      // Whether the last one was made nobody knows.
    }
  }

  private ServerProcess start(EmbeddedDatabase database) {
    return ServerProcess.start(folder, ServerProcess.external(database));
  }

  private void awaitNoMoreThan(Set<String> keys) throws Exception {
    for (int i = 0; i < 100 && !files().equals(keys); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(files()).isEqualTo(keys);
  }

  private Set<String> files() throws IOException {
    Path media = folder.resolve("data/media");
    try (Stream<Path> all = Files.walk(media)) {
      return new HashSet<>(
          all.filter(Files::isRegularFile).map(it -> media.relativize(it).toString()).toList());
    }
  }

  private static Set<String> shown(EmbeddedDatabase database) throws SQLException {
    Set<String> keys = new HashSet<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT unnest(ARRAY[avatar_key, replace(avatar_key, '512x512', '50x50'),
                                    cover_original_key, cover_key]) AS key FROM accounts
                UNION SELECT media_key FROM messages
                """)) {
      while (rows.next()) {
        String key = rows.getString("key");
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.username(), database.password());
  }
}
