package dev.aviary.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import org.eclipse.microprofile.health.Startup;

/** The server once everything is up: says where it is, and runs until it is told to stop. */
public class Server implements QuarkusApplication {

  private final Banner banner;
  private final Started started;

  Server(Banner banner, @Startup Started started) {
    this.banner = banner;
    this.started = started;
  }

  @Override
  public int run(String... args) {
    started.up();
    banner.show();
    Quarkus.waitForExit();
    return 0;
  }
}
