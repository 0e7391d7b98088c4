package dev.aviary.bootstrap.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sends what no HTTP client would, one request after the other over one connection. */
final class Connection implements AutoCloseable {

  /** No answer may take longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  Connection(int port) {
    this.port = port;
  }

  /**
   * @throws java.net.SocketTimeoutException when no answer comes in time
   */
  Answer exchange(Request request) throws IOException {
    boolean reused = socket != null;
    try {
      return attempt(request);
    } catch (EOFException | SocketException e) {
      if (!reused) {
        throw e;
      }
      // A connection that is kept may be closed at any time.
      return attempt(request);
    }
  }

  private Answer attempt(Request request) throws IOException {
    Socket open = open();
    try {
      open.getOutputStream().write(request.bytes);
      Answer answer = read(request.method.equals("HEAD"));
      if (answer.ends() || request.ends()) {
        close();
      }
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private Socket open() throws IOException {
    Socket open = socket;
    if (open == null) {
      open = new Socket(InetAddress.getLoopbackAddress(), port);
      open.setTcpNoDelay(true);
      open.setSoTimeout((int) PATIENCE.toMillis());
      in = new BufferedInputStream(open.getInputStream());
      socket = open;
    }
    return open;
  }

  private Answer read(boolean bodiless) throws IOException {
    String[] status = line().split(" ", 3);
    if (status.length < 2 || !status[0].startsWith("HTTP/")) {
      throw new IOException("no status line: " + String.join(" ", status));
    }
    int code = Integer.parseInt(status[1]);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    if (code / 100 == 1) {
      return read(bodiless);
    }
    boolean none = bodiless || code == 204 || code == 304;
    String body = none ? "" : new String(body(headers), StandardCharsets.UTF_8);
    return new Answer(code, headers, body, status[0].equals("HTTP/1.0"));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equals(headers.get("transfer-encoding"))) {
      var out = new ByteArrayOutputStream();
      for (int size = chunk(); size > 0; size = chunk()) {
        out.writeBytes(exactly(size));
        line();
      }
      line();
      return out.toByteArray();
    }
    String length = headers.get("content-length");
    return length == null ? in.readAllBytes() : exactly(Integer.parseInt(length));
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("an answer that breaks off");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("closed without an answer");
      }
      line.append((char) next);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    if (socket != null) {
      socket.close();
      socket = null;
    }
  }
}
