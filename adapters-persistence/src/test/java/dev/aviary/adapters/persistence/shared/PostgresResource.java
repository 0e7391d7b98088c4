package dev.aviary.adapters.persistence.shared;

import dev.aviary.application.shared.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL for the tests of this module, in their target folder, gone when they end. */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "postgres")).toAbsolutePath();
      System.setProperty("ot.epg.working-dir", folder.resolve("binaries").toString());
      EmbeddedPostgres started =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
              // What a killed run left stays where it is.
              .setDataDirectory(Files.createTempDirectory(folder, "cluster-"))
              .setPort(FreePorts.take())
              .setPGStartupWait(Duration.ofMinutes(2))
              // What it does by itself is open beside the transactions that tests make.
              .setServerConfig("autovacuum", "off")
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("unix_socket_directories", "")
              .start();
      postgres = started;
      return Map.of(
          "quarkus.datasource.jdbc.url", started.getJdbcUrl("postgres", "postgres"),
          "quarkus.datasource.username", "postgres",
          "quarkus.datasource.password", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    EmbeddedPostgres started = postgres;
    if (started != null) {
      try {
        started.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
