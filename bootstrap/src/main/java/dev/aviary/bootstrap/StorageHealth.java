package dev.aviary.bootstrap;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether pictures can be kept and shown. No part of readiness: without storage, texts and all else
 * go on, and a server that is taken out of service for it would stop them too.
 */
@Wellness
@ApplicationScoped
class StorageHealth implements HealthCheck {

  private static final String NAME = "Picture storage health check";

  private final MediaStore store;

  StorageHealth(MediaStore store) {
    this.store = store;
  }

  @Override
  public HealthCheckResponse call() {
    try {
      store.check();
      return HealthCheckResponse.up(NAME);
    } catch (MediaUnavailableException e) {
      return HealthCheckResponse.named(NAME).down().withData("reason", e.getMessage()).build();
    }
  }
}
