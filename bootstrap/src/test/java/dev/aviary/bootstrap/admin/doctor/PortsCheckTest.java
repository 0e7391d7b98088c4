package dev.aviary.bootstrap.admin.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsCheckTest {

  private static final String SERVER = "{\"code\":401,\"message\":\"Unauthorized Access\"}";
  private static final String ALIVE = "{\"status\": \"UP\", \"checks\": []}";

  @Test
  void findings_serverOfOurs_isWell() throws IOException {
    assertThat(findings(SERVER, ALIVE))
        .extracting(Finding::level)
        .containsExactly(Finding.Level.OK, Finding.Level.OK);
  }

  @Test
  void findings_somebodyElseBesideOurHealth_fails() throws IOException {
    assertThat(findings("<h1>It works!</h1>", ALIVE))
        .extracting(Finding::level)
        .containsExactly(Finding.Level.FAIL, Finding.Level.OK);
  }

  @Test
  void findings_somebodyElseInPlaceOfOurHealth_fails() throws IOException {
    assertThat(findings(SERVER, "<h1>It works!</h1>"))
        .extracting(Finding::level)
        .containsExactly(Finding.Level.OK, Finding.Level.FAIL);
  }

  private static List<Finding> findings(String http, String management) throws IOException {
    HttpServer first = answering(http);
    HttpServer second = answering(management);
    try {
      var config =
          new SmallRyeConfigBuilder()
              .withDefaultValue("quarkus.http.host", "127.0.0.1")
              .withDefaultValue("quarkus.http.port", port(first))
              .withDefaultValue("quarkus.management.host", "127.0.0.1")
              .withDefaultValue("quarkus.management.port", port(second))
              .build();
      return new PortsCheck(config).findings();
    } finally {
      first.stop(0);
      second.stop(0);
    }
  }

  private static HttpServer answering(String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String port(HttpServer server) {
    return Integer.toString(server.getAddress().getPort());
  }
}
