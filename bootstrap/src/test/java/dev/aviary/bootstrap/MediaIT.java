package dev.aviary.bootstrap;

import static dev.aviary.bootstrap.FormClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures as HTTP serves them, from disk and from a bucket. */
@ParameterizedClass
@EnumSource(AviaryConfig.Storage.class)
class MediaIT {

  private static final String CSP =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private static @Nullable Bucket bucket;
  private static @Nullable ServerProcess started;
  private static String ada = "";
  private static String ben = "";
  private static String bensId = "";
  private static String avatar = "";
  private static byte[] whole = {};

  @Parameter AviaryConfig.Storage storage = AviaryConfig.Storage.DISK;
  private final ServerProcess server = Objects.requireNonNull(started);

  @BeforeParameterizedClassInvocation
  static void start(AviaryConfig.Storage storage) {
    bucket = storage == AviaryConfig.Storage.S3 ? new Bucket() : null;
    ServerProcess server =
        ServerProcess.start(
            ServerProcess.folder("media"), bucket == null ? Map.of() : bucket.environment());
    started = server;
    MobileClient client = server.client();
    ada = client.signUp("ada");
    ben = client.signUp("ben");
    bensId = Long.toString(client.idOf("ben", ada));
    avatar = path(client.avatar(ada, Photo.jpeg(900, 1200)), "/data/avatar_url");
    whole = server.picture(avatar).body();
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    Objects.requireNonNull(started).close();
    if (bucket != null) {
      bucket.close();
    }
  }

  @Test
  void get_avatar_isAPictureAndNothingElseForAYear() {
    HttpResponse<byte[]> answer = server.picture(avatar);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy")).isEqualTo(CSP);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(whole.length));
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "ETag")).matches("\"[^\"]+\"");
  }

  @Test
  void head_avatar_isWhatGetSaysWithoutTheBytes() throws Exception {
    var request =
        HttpRequest.newBuilder(server.site(avatar))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(whole.length));
      assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
    }
  }

  /** It has no parameters, but a body is read before it is known that nobody wants it. */
  @Test
  void get_withAFormOfThousandsOfFields_isRefusedAndNeverAFailure() throws Exception {
    var request =
        HttpRequest.newBuilder(server.site(avatar))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .method("GET", HttpRequest.BodyPublishers.ofString("a=1&".repeat(5000)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).isEmpty();
      assertThat(server.output()).doesNotContain("Request failed");
    }
  }

  @Test
  void get_messagesPicture_isForTheClientAlone() {
    String sent = server.client().sendPicture(ada, bensId, Photo.jpeg(90, 120));

    assertThat(header(server.picture(path(sent, "/data/media_file")), "Cache-Control"))
        .isEqualTo("private, max-age=31536000, immutable");
  }

  @ParameterizedTest
  @CsvSource({
    "/upload/default/avatar.png, image/png",
    "/upload/default/avatar_50x50.png, image/png",
    "/upload/default/cover.png, image/png"
  })
  void get_default_isServedAndAskedForAgainAfterADay(String path, String type) {
    HttpResponse<byte[]> answer = server.picture(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Content-Type")).isEqualTo(type);
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=86400");
    assertThat(server.picture(path, "If-None-Match", header(answer, "ETag")).statusCode())
        .isEqualTo(304);
  }

  @Test
  void get_whatTheClientHas_isNotModified() {
    String tag = header(server.picture(avatar), "ETag");

    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      HttpResponse<byte[]> answer = server.picture(avatar, "If-None-Match", known);
      assertThat(answer.statusCode()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
    }
    assertThat(server.picture(avatar, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-0, 0, 1", "bytes=10-19, 10, 20", "bytes=100-, 100, -1", "bytes=-7, -7, -1"})
  void get_range_isThatPart(String range, int from, int to) {
    int first = from < 0 ? whole.length + from : from;
    int end = to < 0 ? whole.length : to;

    HttpResponse<byte[]> answer = server.picture(avatar, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, first, end));
    assertThat(header(answer, "Content-Range"))
        .isEqualTo("bytes " + first + "-" + (end - 1) + "/" + whole.length);
  }

  @Test
  void get_rangeBeyondTheEnd_isNotSatisfiable() {
    HttpResponse<byte[]> answer = server.picture(avatar, "Range", "bytes=99999999-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + whole.length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=5-1", "bytes=0-1,3-4", "lines=0-1", "bytes=-", "bytes=x-1"})
  void get_noSuchRange_isAllOfIt(String range) {
    HttpResponse<byte[]> answer = server.picture(avatar, "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(whole);
  }

  @Test
  void get_rangeOfWhatTheClientHasAnotherOf_isAllOfIt() {
    String tag = header(server.picture(avatar), "ETag");

    assertThat(server.picture(avatar, "Range", "bytes=0-1", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(server.picture(avatar, "Range", "bytes=0-1", "If-Range", "\"x\"").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/upload/",
        "/upload/avatars",
        "/upload/avatars/",
        "/upload/avatars/2020/11/none_thumbnail_512x512.jpg",
        "/upload/%2e%2e/session-keys.json",
        "/upload/..%2f..%2fsession-keys.json",
        "/upload/avatars/%2e%2e/%2e%2e/%2e%2e/session-keys.json",
        "/upload/.new/a.jpg",
        "/upload/avatars%00.jpg",
        "/upload/a%5c..%5cb.jpg",
        "/upload//a.jpg",
        "/upload/default/",
        "/upload/default/none.png"
      })
  void get_anythingElse_isNotFoundAndTellsNothing(String path) {
    HttpResponse<byte[]> answer = server.picture(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void get_erased_isNotFound() throws InterruptedException {
    MobileClient client = server.client();
    String sent = client.sendPicture(ada, bensId, Photo.jpeg(90, 120));
    String picture = path(sent, "/data/media_file");
    String id = json(sent).at("/data/id").asText();
    assertThat(server.picture(picture).statusCode()).isEqualTo(200);

    client.post("delete_message", "session_id", ada, "message_id", id);
    assertThat(server.picture(picture).statusCode()).isEqualTo(200);
    client.post("delete_message", "session_id", ben, "message_id", id);

    awaitGone(picture);
  }

  @Test
  void get_replacedAvatarAndCover_areNotFound() throws InterruptedException {
    MobileClient client = server.client();
    byte[] photo = Photo.jpeg(90, 120);
    String oldAvatar = path(client.avatar(ben, photo), "/data/avatar_url");
    String oldIcon = oldAvatar.replace("512x512", "50x50");
    String oldCover = path(client.cover(ben, photo), "/data/cover_url");
    assertThat(server.picture(oldIcon).statusCode()).isEqualTo(200);

    client.avatar(ben, photo);
    client.moveCover(ben, "5");

    awaitGone(oldAvatar);
    awaitGone(oldIcon);
    awaitGone(oldCover);
  }

  private void awaitGone(String picture) throws InterruptedException {
    for (int i = 0; i < 100 && isThere(picture); i++) {
      Thread.sleep(Duration.ofMillis(100));
    }
    assertThat(server.picture(picture).statusCode()).isEqualTo(404);
  }

  private boolean isThere(String picture) {
    try {
      return server.picture(picture).statusCode() == 200;
    } catch (UncheckedIOException e) {
      // It was removed while it was being sent, which cuts the answer off.
      return true;
    }
  }

  private static String path(String answer, String pointer) {
    return URI.create(json(answer).at(pointer).asText()).getPath();
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
