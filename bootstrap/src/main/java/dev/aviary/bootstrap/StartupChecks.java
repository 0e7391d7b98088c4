package dev.aviary.bootstrap;

import dev.aviary.adapters.security.SigningKeys;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Makes what would otherwise fail at the first request fail at the start. */
@ApplicationScoped
class StartupChecks {

  /** Asking for the keys reads them. */
  void keysAreUsable(@Observes StartupEvent event, SigningKeys keys) {}
}
