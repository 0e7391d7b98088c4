package dev.aviary.bootstrap.reference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes traces as a collector does, and keeps them as they come: texts in them can be read. */
final class Collector implements AutoCloseable {

  private final HttpServer http;
  private final Queue<String> received = new ConcurrentLinkedQueue<>();

  Collector() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext("/v1/traces", this::take);
    http.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      received.add(new String(body, StandardCharsets.ISO_8859_1));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  String address() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  String received() {
    return String.join("", received);
  }

  @Override
  public void close() {
    http.stop(0);
  }
}
