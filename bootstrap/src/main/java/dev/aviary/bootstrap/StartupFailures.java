package dev.aviary.bootstrap;

import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/** Finds the one line an operator needs in what ended a start. */
public final class StartupFailures {

  private static final Logger LOG = Logger.getLogger(StartupFailures.class);

  private static final String PORT_IS_TAKEN =
      " cannot be listened on; set QUARKUS_HTTP_PORT or QUARKUS_MANAGEMENT_PORT to a free one";
  private static final String HOST_IS_UNKNOWN =
      "the host to listen on is unknown; see QUARKUS_HTTP_HOST and QUARKUS_MANAGEMENT_HOST";
  private static final Pattern PASSWORD =
      Pattern.compile("(password=)[^&\\s]*", Pattern.CASE_INSENSITIVE);
  private static final String SEE_DATABASE =
      "; see QUARKUS_DATASOURCE_JDBC_URL, _USERNAME and _PASSWORD";

  private StartupFailures() {}

  public static StartupException explain(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(StartupFailures::known)
        .findFirst()
        .orElseGet(
            () -> {
              LOG.error("The server ended unexpectedly", failure);
              return new StartupException(
                  "the server ended unexpectedly: " + withoutPasswords(failure.toString()));
            });
  }

  private static Stream<StartupException> known(Throwable cause) {
    return switch (cause) {
      case StartupException known -> Stream.of(known);
      case QuarkusBindException taken -> line("port " + taken.getPort() + PORT_IS_TAKEN);
      case BindException taken -> line("a port" + PORT_IS_TAKEN);
      case UnresolvedAddressException unknown -> line(HOST_IS_UNKNOWN);
      case UnknownHostException unknown -> line(HOST_IS_UNKNOWN);
      case FlywayException schema ->
          line("the database's schema cannot be migrated: " + firstLine(schema));
      case SQLException database ->
          line("the database refused: " + firstLine(database) + SEE_DATABASE);
      // Java's own, for whoever wants to be told of an end that has begun.
      case IllegalStateException ending when "Shutdown in progress".equals(ending.getMessage()) ->
          line("told to end while it started");
      case FileSystemException file -> line("the file system refused: " + firstLine(file));
      default ->
          ConfigReader.unreadableKey(cause).stream()
              .map(key -> new StartupException(key + " has a value that it does not take"));
    };
  }

  private static Stream<StartupException> line(String text) {
    return Stream.of(new StartupException(text));
  }

  private static String firstLine(Throwable failure) {
    return withoutPasswords(String.valueOf(failure.getMessage()).lines().findFirst().orElse(""));
  }

  /** Drivers quote addresses, and an address may hold the password. */
  private static String withoutPasswords(String text) {
    return PASSWORD.matcher(text).replaceAll("$1…");
  }
}
