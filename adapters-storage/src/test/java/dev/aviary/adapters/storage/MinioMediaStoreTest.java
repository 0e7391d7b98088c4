package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aviary.application.media.MediaStoreContract;
import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MinioMediaStoreTest extends MediaStoreContract {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/picture.png");
  private static final Picture PICTURE = new Picture(PictureFormat.PNG, new byte[] {1, 2, 3});
  private static final S3Server SERVER = new S3Server();
  private static final AtomicInteger BUCKETS = new AtomicInteger();

  private final String bucket = "pictures-" + BUCKETS.incrementAndGet();
  private final MediaStore store = MediaStores.s3(SERVER.settings(bucket));

  @BeforeEach
  void createBucket() {
    SERVER.createBucket(bucket);
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @Override
  protected MediaStore store() {
    return store;
  }

  @Test
  void temporaryAddress_asItIs_givesThePictureToAnybody() throws Exception {
    store.put(KEY, PICTURE);

    HttpResponse<byte[]> answer = get(store.temporaryAddress(KEY).orElseThrow());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).containsExactly(1, 2, 3);
    assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("private, max-age=31536000, immutable");
  }

  @Test
  void temporaryAddress_ofAnotherPictureOrTime_isRefused() throws Exception {
    MediaKey other = new MediaKey("upload/images/2020/11/other.png");
    store.put(KEY, PICTURE);
    store.put(other, PICTURE);
    String address = store.temporaryAddress(KEY).orElseThrow();

    assertThat(address).contains("X-Amz-Expires=300");
    assertThat(get(address.replace("Expires=300", "Expires=301")).statusCode()).isEqualTo(403);
    assertThat(get(address.replace("picture.png", "other.png")).statusCode()).isEqualTo(403);
    assertThat(get(address.replaceAll("\\?.*", "")).statusCode()).isEqualTo(403);
  }

  @Test
  void temporaryAddress_ofAKeyWithoutFormat_saysNoType() throws Exception {
    MediaKey key = new MediaKey("upload/images/2020/11/picture");
    store.put(key, PICTURE);

    String address = store.temporaryAddress(key).orElseThrow();

    assertThat(address).doesNotContain("response-content-type");
    assertThat(get(address).headers().firstValue("Content-Type")).contains("image/png");
  }

  @Test
  void temporaryAddress_notToRedirect_isNone() {
    S3Settings settings = SERVER.settings(bucket);
    MediaStore storeForUsAlone =
        MediaStores.s3(
            new S3Settings(
                settings.endpoint(),
                settings.region(),
                bucket,
                settings.accessKey(),
                settings.secretKey(),
                false,
                S3Server.TIMEOUT));

    assertThat(storeForUsAlone.temporaryAddress(KEY)).isEmpty();
  }

  @Test
  void put_aBigPicture_isOneUpload() throws Exception {
    store.put(KEY, new Picture(PictureFormat.PNG, new byte[12_000_000]));

    HttpResponse<byte[]> answer = get(store.temporaryAddress(KEY).orElseThrow());

    // The mark of one that was put together of parts ends with their number.
    assertThat(answer.headers().firstValue("ETag").orElseThrow()).doesNotContain("-");
    assertThat(answer.body()).hasSize(12_000_000);
  }

  @Test
  void put_intoNoBucket_saysWhichIsMissing() {
    MediaStore nowhere = MediaStores.s3(SERVER.settings("missing"));

    assertThatThrownBy(() -> nowhere.put(KEY, PICTURE))
        .isInstanceOf(MediaUnavailableException.class)
        .hasMessage("the bucket missing does not exist");
    assertThat(nowhere.remove(KEY)).isFalse();
  }

  private static HttpResponse<byte[]> get(String address) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
    }
  }
}
