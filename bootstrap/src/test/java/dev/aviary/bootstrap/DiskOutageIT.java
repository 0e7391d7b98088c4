package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A disk that goes away under a running server, and comes back. */
class DiskOutageIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);
  private static final String FAILURE = "\"code\":500";

  private static final Path FOLDER = ServerProcess.folder("disk");
  private static final ServerProcess SERVER = ServerProcess.start(FOLDER, Map.of());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Test
  void mediaFolderAway_isDownAndLosesAndLeavesNothing() throws Exception {
    MobileClient client = SERVER.client();
    String ada = client.signUp("ada");
    String before = path(client.avatar(ada, PHOTO));
    Path away = Files.move(data("media"), data("away"));

    assertThat(SERVER.picture(before).statusCode()).isEqualTo(503);
    assertThat(client.avatar(ada, PHOTO)).contains(FAILURE);
    assertThat(SERVER.health("well")).contains("DOWN", "the media folder");
    assertThat(client.get("get_priv_settings", "session_id", ada)).contains("\"code\":200");

    Files.move(away, data("media"));
    assertThat(SERVER.picture(before).statusCode()).isEqualTo(200);
    assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
    assertThat(SERVER.health("well")).doesNotContain("DOWN");
  }

  @Test
  void uploadsFolderUnusable_isAFaultOfOurs() throws Exception {
    MobileClient client = SERVER.client();
    String ada = client.signUp("ben");
    client.avatar(ada, PHOTO);
    Path away = Files.move(data("uploads"), data("away"));
    Files.createFile(data("uploads"));

    assertThat(client.avatar(ada, PHOTO)).contains(FAILURE);

    Files.delete(data("uploads"));
    Files.move(away, data("uploads"));
    assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
  }

  private static Path data(String name) {
    return FOLDER.resolve("data").resolve(name);
  }

  private static String path(String avatar) {
    return URI.create(json(avatar).at("/data/avatar_url").asText()).getPath();
  }
}
