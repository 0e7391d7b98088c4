package dev.aviary.bootstrap;

import io.quarkus.runtime.QuarkusBindException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Finds the one line an operator needs in what ended a start. */
final class StartupFailures {

  private static final Logger LOG = Logger.getLogger(StartupFailures.class);

  private StartupFailures() {}

  static StartupException explain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(StartupFailures::known)
        .findFirst()
        .orElseGet(
            () -> {
              LOG.error("The server ended unexpectedly", failure);
              return new StartupException("the server ended unexpectedly: " + failure);
            });
  }

  private static Stream<StartupException> known(Throwable cause) {
    return switch (cause) {
      case StartupException known -> Stream.of(known);
      case QuarkusBindException taken ->
          Stream.of(
              new StartupException(
                  "port %d of %s cannot be listened on; set QUARKUS_HTTP_PORT or QUARKUS_MANAGEMENT_PORT to a free one"
                      .formatted(taken.getPort(), taken.getHost())));
      case SQLException database ->
          Stream.of(
              new StartupException(
                  "the database refused: %s; see QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD"
                      .formatted(database.getMessage())));
      default -> Stream.empty();
    };
  }
}
