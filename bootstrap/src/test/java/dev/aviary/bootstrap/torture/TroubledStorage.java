package dev.aviary.bootstrap.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.aviary.bootstrap.Bucket;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in front of a bucket and gets in the way of calls, each on a connection of its own. What
 * it has once taken in it passes on in the end, even when nobody waits for it any more.
 */
final class TroubledStorage implements AutoCloseable {

  /** What becomes of a call. */
  enum Trouble {
    NONE,
    FAILS,
    IS_BUSY,
    REFUSES,
    IS_NO_HTTP,
    ANSWERS_A_PAGE,
    ENDS_HALFWAY,
    RESETS,
    /** Says nothing for a while, then does what it was asked for. */
    IS_SLOW,
    IS_SILENT,
    /** Begins to answer and stops. */
    HANGS_IN_HEADERS,
    /** Says how long the answer is and how it begins, and stops. */
    HANGS_IN_BODY,
    /** Sends a byte of a header every now and then. */
    TRICKLES
  }

  private static final Duration TRICKLE = Duration.ofMillis(200);

  private final ServerSocket listening;
  private final URI storage;
  private final Map<String, String> environment;
  private final Duration pause;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile Trouble trouble = Trouble.NONE;

  /**
   * @param pause how long it is slow, or does not go on
   */
  TroubledStorage(Bucket bucket, Duration pause) throws IOException {
    this.listening = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress());
    this.storage = URI.create(bucket.service.endpoint());
    this.environment = new HashMap<>(bucket.environment());
    this.pause = pause;
    environment.put("AVIARY_S3_ENDPOINT", "http://127.0.0.1:" + listening.getLocalPort());
    Thread.ofVirtual().start(this::acceptUntilClosed);
  }

  /** What makes a server use it. */
  Map<String, String> environment() {
    return environment;
  }

  void begin(Trouble next) {
    trouble = next;
  }

  /** Whether everything that was taken in has been passed on. */
  boolean isIdle() {
    return underWay.get() == 0;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  private void acceptUntilClosed() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        underWay.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      Request request = Request.read(client.getInputStream());
      answer(request, client, client.getOutputStream());
    } catch (IOException | InterruptedException gone) {
      // The server gave up, as it should.
      return;
    } finally {
      underWay.decrementAndGet();
    }
  }

  private void answer(Request request, Socket client, OutputStream out)
      throws IOException, InterruptedException {
    switch (trouble) {
      case NONE -> out.write(asked(request));
      case FAILS -> out.write(error("500 Internal Server Error", "InternalError"));
      case IS_BUSY -> out.write(error("503 Slow Down", "SlowDown"));
      case REFUSES -> out.write(error("403 Forbidden", "AccessDenied"));
      case IS_NO_HTTP -> out.write("SSH-2.0-OpenSSH_9.2\r\n\0\0\0\r\n".getBytes(US_ASCII));
      case ANSWERS_A_PAGE -> out.write(page());
      case ENDS_HALFWAY -> {
        byte[] answer = asked(request);
        out.write(Arrays.copyOf(answer, answer.length / 2));
      }
      case RESETS -> client.setSoLinger(true, 0);
      case IS_SLOW -> {
        Thread.sleep(pause);
        out.write(asked(request));
      }
      case IS_SILENT -> Thread.sleep(pause);
      case HANGS_IN_HEADERS -> {
        out.write("HTTP/1.1 200 OK\r\nContent-".getBytes(US_ASCII));
        Thread.sleep(pause);
      }
      case HANGS_IN_BODY -> {
        out.write("HTTP/1.1 200 OK\r\nETag: \"1\"\r\nContent-Length: 99\r\n".getBytes(US_ASCII));
        // To HEAD there is no body to hang in.
        out.write((request.isHead() ? "Content-" : "\r\nx").getBytes(US_ASCII));
        Thread.sleep(pause);
      }
      case TRICKLES -> trickle(out);
    }
  }

  private void trickle(OutputStream out) throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
    for (long i = 0; i < pause.dividedBy(TRICKLE); i++) {
      out.write('x');
      Thread.sleep(TRICKLE);
    }
  }

  private static byte[] error(String status, String code) {
    String body = "<?xml version=\"1.0\"?><Error><Code>%s</Code></Error>".formatted(code);
    return ("HTTP/1.1 %s\r\nContent-Type: application/xml\r\nRetry-After: 0\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n%s")
        .formatted(status, body.length(), body)
        .getBytes(US_ASCII);
  }

  /** As of a balancer that knows no storage, to everything. */
  private static byte[] page() {
    String body = "<html>It works!</html>";
    return ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n"
            + "Content-Length: %d\r\n\r\n%s")
        .formatted(body.length(), body)
        .getBytes(US_ASCII);
  }

  private byte[] asked(Request request) throws IOException {
    try (Socket upstream = new Socket(storage.getHost(), storage.getPort())) {
      OutputStream out = upstream.getOutputStream();
      out.write(request.whole().getBytes(ISO_8859_1));
      out.flush();
      return upstream.getInputStream().readAllBytes();
    }
  }

  /**
   * @param whole a character for each byte, with {@code Connection: close}, which is not signed
   */
  private record Request(String whole) {

    boolean isHead() {
      return whole.startsWith("HEAD ");
    }

    static Request read(InputStream in) throws IOException {
      StringBuilder head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the end of a request is missing");
        }
        head.append((char) next);
      }
      int length =
          head.toString()
              .lines()
              .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
              .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
              .findFirst()
              .orElse(0);
      head.insert(head.indexOf("\r\n") + 2, "Connection: close\r\n");
      return new Request(
          head.toString().replaceFirst("\r\nConnection: Keep-Alive", "")
              + new String(in.readNBytes(length), ISO_8859_1));
    }
  }
}
