package dev.aviary.adapters.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
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
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    // The first call of a process may take longer than a check may.
    assertThat(store.find(KEY)).isEmpty();
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
  @Timeout(20)
  void everything_aByteNowAndThen_isRefusedInTime() throws IOException {
    try (ServerSocket trickling = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> trickle(trickling));
      MediaStore endless =
          at("http://127.0.0.1:" + trickling.getLocalPort(), Duration.ofSeconds(1));

      assertAway(() -> endless.find(KEY));
      assertAway(() -> endless.put(KEY, PICTURE));
      assertThat(endless.remove(KEY)).isFalse();
      assertAway(endless::check);
    }
  }

  private static void trickle(ServerSocket listening) {
    try {
      while (true) {
        Socket client = listening.accept();
        Thread.ofVirtual().start(() -> trickle(client));
      }
    } catch (IOException closed) {
      // The test is over.
      return;
    }
  }

  private static void trickle(Socket client) {
    try (client) {
      client.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
      for (int i = 0; i < 100; i++) {
        Thread.sleep(200);
        client.getOutputStream().write('x');
      }
    } catch (IOException | InterruptedException givenUp) {
      // What the test waits for.
      return;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void everything_aPageInPlaceOfAnAnswer_isRefused(int status) throws IOException {
    HttpServer balancer = listening(exchange -> page(exchange, status));
    try {
      MediaStore other = at("http://127.0.0.1:" + balancer.getAddress().getPort());

      assertAway(() -> other.find(KEY));
      assertAway(() -> other.put(KEY, PICTURE));
      assertThat(other.remove(KEY)).isFalse();
      assertAway(other::check);
    } finally {
      balancer.stop(0);
    }
  }

  /** What is signed for storage is for nobody else. */
  @Test
  void everything_sentElsewhere_isNotSentThere() throws IOException {
    AtomicInteger followed = new AtomicInteger();
    HttpServer elsewhere = listening(exchange -> followed.incrementAndGet());
    String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/pictures/";
    HttpServer balancer = listening(exchange -> redirect(exchange, address));
    try {
      MediaStore other = at("http://127.0.0.1:" + balancer.getAddress().getPort());

      assertThatThrownBy(() -> other.find(KEY)).isInstanceOf(MediaUnavailableException.class);
      assertThatThrownBy(() -> other.put(KEY, PICTURE))
          .isInstanceOf(MediaUnavailableException.class);
      assertThat(other.remove(KEY)).isFalse();
      assertThat(followed).hasValue(0);
    } finally {
      balancer.stop(0);
      elsewhere.stop(0);
    }
  }

  private static HttpServer listening(HttpHandler handler) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback(), 0), 0);
    server.createContext("/", handler);
    server.start();
    return server;
  }

  private static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Location", address);
    exchange.sendResponseHeaders(307, -1);
    exchange.close();
  }

  private static void page(HttpExchange exchange, int status) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
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
    return at(endpoint, S3Server.TIMEOUT);
  }

  private MediaStore at(String endpoint, Duration timeout) {
    return MediaStores.s3(
        new S3Settings(
            endpoint,
            S3Server.REGION,
            BUCKET,
            S3Server.ACCESS_KEY,
            S3Server.SECRET_KEY,
            false,
            timeout));
  }

  private MediaStore as(String accessKey, String secretKey) {
    return MediaStores.s3(
        new S3Settings(
            server.endpoint(),
            S3Server.REGION,
            BUCKET,
            accessKey,
            secretKey,
            false,
            S3Server.TIMEOUT));
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
