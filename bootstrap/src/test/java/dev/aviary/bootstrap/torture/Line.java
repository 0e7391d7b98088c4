package dev.aviary.bootstrap.torture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;

/** One connection, on which anything may be sent. */
final class Line implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What was answered: the status, and the body where there is one. */
  record Answer(int status, String body) {}

  private final Socket socket;
  private final InputStream in;

  Line(int port) throws IOException {
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    this.socket.setSoTimeout((int) PATIENCE.toMillis());
    this.in = new BufferedInputStream(socket.getInputStream(), 1024);
  }

  void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  /** Sends it again and again, until the other side has had enough. */
  void sendUntilRefused(String text, int most) {
    try {
      for (int i = 0; i < most; i++) {
        send(text);
      }
    } catch (IOException e) {
      // As it should be.
    }
  }

  Answer answer() throws IOException {
    String status = line();
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    return new Answer(
        Integer.parseInt(status.substring(9, 12)), new String(in.readNBytes(length), ISO_8859_1));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  /** Whether the other side has closed it, or does so soon. */
  boolean isClosedByServer() {
    try {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
