package dev.aviary.bootstrap;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;

/** The server once everything is up: says where it is, and runs until it is told to stop. */
public class Server implements QuarkusApplication {

  private final Banner banner;

  Server(Banner banner) {
    this.banner = banner;
  }

  @Override
  public int run(String... args) {
    System.out.println(banner.text());
    Quarkus.waitForExit();
    return 0;
  }
}
