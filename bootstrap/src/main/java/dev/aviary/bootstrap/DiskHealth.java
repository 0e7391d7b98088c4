package dev.aviary.bootstrap;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the disk of the data folder, and of the embedded database in it, has as much room left as
 * is to be. No part of readiness: until it is full, everything goes on.
 */
@Wellness
@ApplicationScoped
class DiskHealth implements HealthCheck {

  private static final String NAME = "Disk health check";

  private final List<Path> folders;
  private final long reserve;

  DiskHealth(AviaryConfig config) {
    this.folders = List.of(config.dataDir(), config.dataDir().resolve("postgres"));
    this.reserve = config.diskReserve();
  }

  @Override
  public HealthCheckResponse call() {
    return folders.stream().allMatch(this::hasRoom)
        ? HealthCheckResponse.up(NAME)
        : HealthCheckResponse.named(NAME)
            .down()
            .withData("reason", "the disk of the data folder is almost full")
            .build();
  }

  /** There is none to be had where there is no folder, such as that of a database elsewhere. */
  private boolean hasRoom(Path folder) {
    return !folder.toFile().exists() || folder.toFile().getUsableSpace() >= reserve;
  }
}
