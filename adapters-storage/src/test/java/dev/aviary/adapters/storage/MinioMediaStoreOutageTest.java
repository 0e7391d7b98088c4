package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MinioMediaStoreOutageTest {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.jpg");
  private static final Picture PICTURE = new Picture(PictureFormat.JPEG, new byte[] {1, 2, 3});
  private static final String BUCKET = "pictures";

  private final S3Server server = new S3Server();
  private final S3Settings settings = server.settings(BUCKET);
  private final MediaStore store = MediaStores.s3(settings);

  @BeforeEach
  void createBucket() {
    server.createBucket(BUCKET);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  @Timeout(20)
  void everything_whileStorageIsAway_isRefusedSoonAndWorksOnceItIsBack() throws IOException {
    store.put(KEY, PICTURE);
    StoredPicture found = store.find(KEY).orElseThrow();

    server.stop();
    assertAway(store::check);
    assertAway(() -> store.find(KEY));
    assertAway(() -> store.put(KEY, PICTURE));
    assertAway(() -> found.open());
    assertThat(store.remove(KEY)).isFalse();

    server.restart();
    assertThatCode(store::check).doesNotThrowAnyException();
    try (InputStream in = found.open()) {
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
    }
    store.put(KEY, PICTURE);
    assertThat(store.remove(KEY)).isTrue();
  }

  @Test
  @Timeout(20)
  void check_storageAcceptsAndSaysNothing_isRefusedInTime() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      MediaStore unanswered = at("http://127.0.0.1:" + silent.getLocalPort());

      long start = System.nanoTime();
      assertAway(unanswered::check);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(14));
    }
  }

  @Test
  void check_wrongSecret_saysSoWithoutIt() {
    MediaStore refused = as(S3Server.ACCESS_KEY, "wrong-secret");

    assertRefused(refused::check);
    assertRefused(() -> refused.put(KEY, PICTURE));
    assertRefused(() -> refused.find(KEY));
    assertThat(refused.remove(KEY)).isFalse();
  }

  @Test
  void check_wrongAccessKey_saysSoWithoutIt() {
    assertRefused(as("wrong-access", S3Server.SECRET_KEY)::check);
  }

  @Test
  void check_noSuchBucket_saysWhichAndPassesOnceItIsMade() {
    MediaStore other = MediaStores.s3(server.settings("other"));

    assertThatThrownBy(other::check)
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage("the bucket other does not exist");

    server.createBucket("other");
    assertThatCode(other::check).doesNotThrowAnyException();
  }

  @Test
  void s3_settingsThatNoStorageCouldHave_areRefusedAtOnce() {
    assertThatThrownBy(() -> at("nonsense:/")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MediaStores.s3(server.settings("No Bucket")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void toString_ofSettings_keepsTheKeys() {
    assertThat(settings.toString())
        .contains(BUCKET)
        .doesNotContain(S3Server.ACCESS_KEY, S3Server.SECRET_KEY);
  }

  private MediaStore at(String endpoint) {
    return MediaStores.s3(
        new S3Settings(
            endpoint, S3Server.REGION, BUCKET, S3Server.ACCESS_KEY, S3Server.SECRET_KEY, false));
  }

  private MediaStore as(String accessKey, String secretKey) {
    return MediaStores.s3(
        new S3Settings(server.endpoint(), S3Server.REGION, BUCKET, accessKey, secretKey, false));
  }

  private static void assertAway(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage("storage does not answer");
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage("storage refuses the access key")
        .satisfies(
            failure ->
                assertThat(printed(failure))
                    .doesNotContain(
                        "wrong-access", "wrong-secret", S3Server.ACCESS_KEY, S3Server.SECRET_KEY));
  }

  private static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
