package dev.aviary.bootstrap;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The process starts as a server, and not for an operator's command: then all is checked, and what
 * is to be done from time to time begins.
 */
record ServerStarting() {

  /** Who opens no port serves nobody. */
  @ApplicationScoped
  static class Announcement {

    void announce(
        @Observes StartupEvent event,
        Event<ServerStarting> starting,
        @ConfigProperty(name = "quarkus.http.host-enabled") boolean isServer) {
      if (isServer) {
        starting.fire(new ServerStarting());
      }
    }
  }
}
