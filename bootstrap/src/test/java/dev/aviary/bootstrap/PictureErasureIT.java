package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A message with a picture, planted in the store, until nothing is left of either. */
class PictureErasureIT {

  private static final String KEY = "upload/images/2020/11/picture_image_original.jpg";
  private static final String LEFT_OVER = "upload/images/2020/11/left_over.jpg";

  private final Path folder = ServerProcess.folder("erasure");

  @Test
  void delete_byBothSides_removesThePictureWithinSeconds() throws Exception {
    Path picture = keep(KEY);
    Path leftOver = keep(LEFT_OVER);
    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("database"));
        ServerProcess server = ServerProcess.start(folder, ServerProcess.external(database))) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      String ben = client.signUp("ben");
      String adasId = Long.toString(client.idOf("ada", ada));
      String bensId = Long.toString(client.idOf("ben", ada));
      client.post(
          "send_message",
          "session_id",
          ada,
          "user_id",
          bensId,
          "type",
          "text",
          "message",
          "to be a picture");
      execute(database, "UPDATE messages SET body = 'Image', media_key = '" + KEY + "'");

      String read = client.get("get_messages", "session_id", ben, "user_id", adasId);
      String found =
          client.get("search_messages", "session_id", ada, "user_id", bensId, "query", "image");
      assertThat(read).contains("\"message\":\"Image\"", "/" + KEY + "\",\"media_type\":\"image\"");
      assertThat(found).contains("\"total\":1", "\"media_raw\":\"" + KEY + "\"");
      assertThat(client.get("get_chats", "session_id", ben)).contains("\"last_message\":\"Image\"");

      String id = json(read).at("/data/0/id").asText();
      client.post("delete_message", "session_id", ada, "message_id", id);
      assertThat(picture).exists();
      client.post("delete_message", "session_id", ben, "message_id", id);
      awaitGone(picture);

      // As a crash between the two would leave it.
      execute(database, "INSERT INTO erased_media VALUES ('" + LEFT_OVER + "')");
      awaitGone(leftOver);
    }
  }

  private Path keep(String key) throws IOException {
    Path file = folder.resolve("data/media").resolve(key);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "bytes");
  }

  private static void awaitGone(Path file) throws InterruptedException {
    for (int i = 0; i < 100 && Files.exists(file); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(file).doesNotExist();
  }

  private static void execute(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
