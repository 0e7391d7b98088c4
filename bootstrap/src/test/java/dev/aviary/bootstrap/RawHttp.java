package dev.aviary.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Says to the site, byte by byte, what no HTTP client would. */
public final class RawHttp {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private RawHttp() {}

  /** All that came back until the connection was closed. */
  public record Answer(String text) {

    public int status() {
      return Integer.parseInt(text.split(" ", 3)[1]);
    }

    /** Every value of a header, of any case. */
    List<String> header(String name) {
      return Arrays.stream(head().split("\r\n"))
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .toList();
    }

    String head() {
      return text.substring(0, text.indexOf("\r\n\r\n"));
    }

    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }
  }

  /**
   * @param lines of the request's head; a host and the end of the connection are added
   */
  public static Answer ask(ServerProcess server, String... lines) {
    return send(
        server, String.join("\r\n", lines) + "\r\nHost: site.example\r\nConnection: close\r\n\r\n");
  }

  static Answer send(ServerProcess server, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new Answer(
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
