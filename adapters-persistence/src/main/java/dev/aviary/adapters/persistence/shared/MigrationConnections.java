package dev.aviary.adapters.persistence.shared;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Gives migrations connections of their own: those of the pool let no statement go on for more than
 * seconds, and a new index takes the time it takes.
 */
@Singleton
class MigrationConnections implements FlywayConfigurationCustomizer {

  private final String url;
  private final Optional<String> username;
  private final Optional<String> password;

  MigrationConnections(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") Optional<String> username,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    this.username = username;
    this.password = password;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.dataSource(url, username.orElse(null), password.orElse(null));
  }
}
