package dev.aviary.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Whether the server has started: migrated, found its keys, looked at storage, and listens. */
@Startup
@ApplicationScoped
class Started implements HealthCheck {

  private volatile boolean isUp;

  void up() {
    isUp = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Start health check").status(isUp).build();
  }
}
