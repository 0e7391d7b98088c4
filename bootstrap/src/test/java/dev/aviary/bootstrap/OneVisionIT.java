package dev.aviary.bootstrap;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class OneVisionIT extends MobileApiGolden {

  private static ServerProcess server;

  @BeforeAll
  static void start() {
    server =
        ServerProcess.start(
            ServerProcess.folder("one-vision"),
            Map.of(
                "AVIARY_BRAND_NAME", "1.vision",
                "AVIARY_BRAND_PUBLIC_URL", "http://1.vision",
                "AVIARY_BRAND_MEDIA_PREFIX", "COLIBRI"));
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
    return "http://1.vision";
  }
}
