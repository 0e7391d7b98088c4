package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static dev.aviary.bootstrap.MobileClient.FAILURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A bucket that is away for a while, is not there at all, or is where clients are sent. */
@Alone
class StorageOutageIT {

  private static final byte[] PHOTO = Photo.jpeg(90, 120);

  private final Bucket bucket = new Bucket();

  @AfterEach
  void close() {
    bucket.close();
  }

  @Test
  void away_picturesFailAndAllElseGoesOnAndAllComesBackByItself() {
    bucket.service.stop();
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.folder("outage"), bucket.environment())) {
      assertThat(server.output()).contains("Pictures cannot be kept or shown now");
      bucket.service.restart();

      MobileClient client = server.client();
      String ada = client.signUp("ada");
      String ben = Long.toString(client.idOf("ada", ada));
      String session = client.signUp("ben");
      String avatar = json(client.avatar(ada, PHOTO)).at("/data/avatar_url").asText();
      String path = URI.create(avatar).getPath();
      client.cover(ada, PHOTO);

      bucket.service.stop();

      assertThat(client.avatar(ada, PHOTO)).isEqualTo(FAILURE);
      assertThat(client.cover(ada, PHOTO)).isEqualTo(FAILURE);
      assertThat(client.moveCover(ada, "5")).isEqualTo(FAILURE);
      assertThat(client.sendPicture(session, ben, PHOTO)).isEqualTo(FAILURE);
      assertThat(client.get("profile", "session_id", ada, "user_id", ben)).contains(avatar);
      assertThat(send(client, session, ben)).contains("\"code\":200");
      assertThat(
              json(client.get("get_messages", "session_id", session, "user_id", ben)).at("/data"))
          .hasSize(1);
      assertThat(server.picture(path).statusCode()).isEqualTo(503);
      assertThat(server.health("well")).contains("DOWN", "Picture storage", "does not answer");
      assertThat(server.health("ready")).doesNotContain("DOWN");

      bucket.service.restart();

      assertThat(server.picture(path).statusCode()).isEqualTo(200);
      assertThat(client.avatar(ada, PHOTO)).contains("\"code\":200");
      assertThat(client.moveCover(ada, "5")).contains("\"code\":200");
      assertThat(client.sendPicture(session, ben, PHOTO)).contains("\"code\":200");
      assertThat(server.health("well")).doesNotContain("DOWN");
    }
  }

  @Test
  void start_noSuchBucket_endsWithOneLine() {
    assertEnds("AVIARY_S3_BUCKET", "none", "the bucket none does not exist");
  }

  @Test
  void start_wrongKey_endsWithOneLineWithoutIt() {
    assertEnds("AVIARY_S3_SECRET_KEY", "wrong-secret", "storage refuses the access key");
  }

  @Test
  void redirect_sendsClientsToTheBucketAndOnlyForWhatIsThere() {
    Map<String, String> environment = new HashMap<>(bucket.environment());
    environment.put("AVIARY_S3_REDIRECT", "true");
    try (ServerProcess server =
        ServerProcess.start(ServerProcess.folder("redirect"), environment)) {
      String ada = server.client().signUp("ada");
      String path =
          URI.create(json(server.client().avatar(ada, PHOTO)).at("/data/avatar_url").asText())
              .getPath();

      var answer = server.picture(path);

      assertThat(answer.statusCode()).isEqualTo(307);
      String address = answer.headers().firstValue("Location").orElseThrow();
      assertThat(address).startsWith(bucket.service.endpoint()).contains("X-Amz-Signature");
      assertThat(Photo.read(ServerProcess.fetch(URI.create(address)).body()).getWidth())
          .isEqualTo(512);
      assertThat(server.picture(path.replace("512x512", "60x60")).statusCode()).isEqualTo(404);
      assertThat(server.picture("/upload/default/avatar.png").statusCode()).isEqualTo(200);
    }
  }

  private void assertEnds(String key, String value, String line) {
    Map<String, String> environment = new HashMap<>(bucket.environment());
    environment.put(key, value);

    ServerProcess server = ServerProcess.refused(ServerProcess.folder("wrong"), environment);

    assertThat(server.output())
        .isEqualTo(
            "aviary: pictures cannot be kept: "
                + line
                + "; see AVIARY_S3_ENDPOINT, _BUCKET, _ACCESS_KEY and _SECRET_KEY\n");
  }

  private static String send(MobileClient client, String session, String to) {
    return client.send(session, to, "text");
  }
}
