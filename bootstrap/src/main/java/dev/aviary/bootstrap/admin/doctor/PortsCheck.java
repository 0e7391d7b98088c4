package dev.aviary.bootstrap.admin.doctor;

import io.smallrye.config.SmallRyeConfig;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a server could listen, or one does. */
final class PortsCheck {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LONGEST = 10_000;

  private final SmallRyeConfig config;

  PortsCheck(SmallRyeConfig config) {
    this.config = config;
  }

  List<Finding> findings() {
    return Stream.of("http", "management").map(this::finding).toList();
  }

  private Finding finding(String kind) {
    String about = kind.equals("http") ? "http port" : "health port";
    int port = port(kind);
    if (port == 0) {
      return Finding.ok(about, "any that is free");
    }
    if (isFree(host(kind), port)) {
      return Finding.ok(about, port + " is free");
    }
    return isServer(kind)
        ? Finding.ok(about, port + " is in use, and a server answers")
        : Finding.fail(
            about,
            port
                + " cannot be listened on, and no server of ours answers; free it, or set QUARKUS_%s_PORT"
                    .formatted(kind.toUpperCase(Locale.ROOT)));
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether what a server of ours answers there, and hardly anybody else, is answered. */
  private boolean isServer(String kind) {
    return kind.equals("http")
        ? answer(kind, "/mobile_api/get_chats").contains("Unauthorized Access")
        : answer(kind, "/q/health/live").contains("\"UP\"");
  }

  /** The body; empty where there is none, or a long one. */
  private String answer(String kind, String path) {
    String reached = host(kind).equals("0.0.0.0") ? "127.0.0.1" : host(kind);
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI uri = new URI("http", null, reached, port(kind), path, null, null);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
      var body = HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST);
      return client.send(request, body).body();
    } catch (IOException | URISyntaxException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private String host(String kind) {
    return config.getValue("quarkus." + kind + ".host", String.class);
  }

  private int port(String kind) {
    return config.getValue("quarkus." + kind + ".port", Integer.class);
  }
}
