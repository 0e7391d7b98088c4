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
  private static final String LIVE = "/q/health/live";

  private final SmallRyeConfig config;

  PortsCheck(SmallRyeConfig config) {
    this.config = config;
  }

  List<Finding> findings() {
    boolean runs = isServer(host("management"), port("management"));
    return Stream.of("http", "management").map(kind -> finding(kind, runs)).toList();
  }

  private Finding finding(String kind, boolean runs) {
    String about = kind.equals("http") ? "http port" : "health port";
    int port = port(kind);
    if (port == 0) {
      return Finding.ok(about, "any that is free");
    }
    if (isFree(host(kind), port)) {
      return Finding.ok(about, port + " is free");
    }
    return runs
        ? Finding.ok(about, port + " is in use, and a server answers")
        : Finding.fail(
            about,
            port
                + " cannot be listened on, and no server answers; free it, or set QUARKUS_%s_PORT"
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

  private static boolean isServer(String host, int port) {
    String reached = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI live = new URI("http", null, reached, port, LIVE, null, null);
      HttpRequest request = HttpRequest.newBuilder(live).timeout(PATIENCE).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException | URISyntaxException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String host(String kind) {
    return config.getValue("quarkus." + kind + ".host", String.class);
  }

  private int port(String kind) {
    return config.getValue("quarkus." + kind + ".port", Integer.class);
  }
}
