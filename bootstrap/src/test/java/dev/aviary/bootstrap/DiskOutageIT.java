package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A disk that goes away under a running server, and comes back. */
class DiskOutageIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);
  private static final String FAILURE = "\"code\":500";

  private final Path folder = ServerProcess.folder("disk");

  @Test
  void mediaFolderAway_isDownAndLosesAndLeavesNothing() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      String before = path(client.avatar(ada, PHOTO));
      Path away = Files.move(data("media"), data("away"));

      assertThat(server.picture(before).statusCode()).isEqualTo(503);
      assertThat(client.avatar(ada, PHOTO)).contains(FAILURE);
      assertThat(health(server)).contains("DOWN", "the media folder");
      assertThat(client.get("get_priv_settings", "session_id", ada)).contains("\"code\":200");

      Files.move(away, data("media"));
      assertThat(server.picture(before).statusCode()).isEqualTo(200);
      assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
      assertThat(health(server)).doesNotContain("DOWN");
    }
  }

  @Test
  void uploadsFolderUnusable_isAFaultOfOurs() throws Exception {
    try (ServerProcess server = ServerProcess.start(folder, Map.of())) {
      MobileClient client = server.client();
      String ada = client.signUp("ada");
      client.avatar(ada, PHOTO);
      Path away = Files.move(data("uploads"), data("away"));
      Files.createFile(data("uploads"));

      assertThat(client.avatar(ada, PHOTO)).contains(FAILURE);

      Files.delete(data("uploads"));
      Files.move(away, data("uploads"));
      assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
    }
  }

  private Path data(String name) {
    return folder.resolve("data").resolve(name);
  }

  private static String path(String avatar) {
    return URI.create(json(avatar).at("/data/avatar_url").asText()).getPath();
  }

  private static String health(ServerProcess server) {
    return new String(ServerProcess.fetch(server.management("/q/health/well")).body(), UTF_8);
  }
}
