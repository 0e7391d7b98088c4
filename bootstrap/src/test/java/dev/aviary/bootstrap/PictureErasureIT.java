package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A message with a picture, until nothing is left of either. */
class PictureErasureIT {

  private final Path folder = ServerProcess.folder("erasure");

  @Test
  void delete_byBothSides_removesThePictureWithinSeconds() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      String ben = client.signUp("ben");
      String adasId = Long.toString(client.idOf("ada", ada));
      String bensId = Long.toString(client.idOf("ben", ada));
      JsonNode sent = json(client.sendPicture(ada, bensId, Photo.jpeg(60, 80))).at("/data");
      String key = URI.create(sent.at("/media_file").asText()).getPath().substring(1);
      Path picture = folder.resolve("data/media").resolve(key);
      assertThat(picture).exists();

      String read = client.get("get_messages", "session_id", ben, "user_id", adasId);
      String found =
          client.get("search_messages", "session_id", ada, "user_id", bensId, "query", "image");
      assertThat(read).contains("\"message\":\"Image\"", "/" + key + "\",\"media_type\":\"image\"");
      assertThat(found).contains("\"total\":1", "\"media_raw\":\"" + key + "\"");
      assertThat(client.get("get_chats", "session_id", ben)).contains("\"last_message\":\"Image\"");

      String id = sent.at("/id").asText();
      client.post("delete_message", "session_id", ada, "message_id", id);
      assertThat(picture).exists();
      client.post("delete_message", "session_id", ben, "message_id", id);
      awaitGone(picture);
    }
  }

  private static void awaitGone(Path file) throws InterruptedException {
    for (int i = 0; i < 100 && Files.exists(file); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(file).doesNotExist();
  }
}
