package dev.aviary.adapters.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a storage that has a picture far larger than any, to see how much of it is fetched. */
class UnreadRestTest {

  private static final MediaKey KEY = new MediaKey("upload/images/2020/11/endless.gif");
  private static final long SIZE = 1L << 40;

  /** More than the system itself holds between the two ends. */
  private static final long FEW_BYTES = 24_000_000;

  private final CompletableFuture<Long> sentBytes = new CompletableFuture<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @Timeout(30)
  void close_longBeforeTheEnd_leavesTheRestUnread() throws Exception {
    StoredPicture found = MediaStores.s3(settings()).find(KEY).orElseThrow();

    try (InputStream in = found.open()) {
      assertThat(in.readNBytes(10)).hasSize(10);
    }

    assertThat(sentBytes.get()).isLessThan(FEW_BYTES);
  }

  private S3Settings settings() {
    String endpoint = "http://127.0.0.1:" + server.getAddress().getPort();
    return new S3Settings(
        endpoint, "us-east-1", "pictures", "access-key", "secret-key", false, S3Server.TIMEOUT);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    exchange.getResponseHeaders().add("Last-Modified", "Sat, 21 Nov 2020 15:00:00 GMT");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().add("Content-Length", String.valueOf(SIZE));
      exchange.sendResponseHeaders(200, -1);
      exchange.close();
    } else {
      exchange.sendResponseHeaders(206, SIZE);
      sentBytes.complete(sendUntilHungUp(exchange.getResponseBody()));
    }
  }

  private static long sendUntilHungUp(OutputStream out) {
    byte[] some = new byte[64 * 1024];
    long sent = 0;
    try {
      while (sent < SIZE) {
        out.write(some);
        sent += some.length;
      }
    } catch (IOException e) {
      // What the test waits for.
      return sent;
    }
    return sent;
  }
}
