package dev.aviary.bootstrap;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class TwittnerIT extends MobileApiGolden {

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("twittner"),
            Map.of(
                "AVIARY_BRAND_NAME", "Twittner",
                "AVIARY_BRAND_PUBLIC_URL", "https://twittner.com",
                "AVIARY_BRAND_MEDIA_PREFIX", "TWTNR"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Override
  MobileClient client() {
    return server.client();
  }

  @Override
  String publicUrl() {
    return "https://twittner.com";
  }
}
