package dev.aviary.bootstrap;

import dev.aviary.bootstrap.embedded.DatabaseAccess;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Reads the whole configuration before anything starts, so that a wrong value costs one line. */
public final class ConfigReader {

  /** The library's own sentence; it also prints the value, which must not be repeated. */
  private static final Pattern UNREADABLE =
      Pattern.compile("config property (\\S+) with the config value ");

  private static final Pattern WRONG_VALUE =
      Pattern.compile(UNREADABLE.pattern() + ".*(takes .*)$", Pattern.DOTALL);

  private static final List<String> PORTS = List.of("quarkus.http.port", "quarkus.management.port");

  private static final Pattern CREDENTIALS_BEFORE_HOST =
      Pattern.compile("jdbc:postgresql://[^/?]*@");

  private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql.Driver");

  private static final String JDBC_URL = "quarkus.datasource.jdbc.url";
  private static final String USERNAME = "quarkus.datasource.username";
  private static final String PASSWORD = "quarkus.datasource.password";

  private ConfigReader() {}

  /**
   * The configuration as environment, system properties and files give it.
   *
   * @throws StartupException naming the key and what it takes
   */
  public static SmallRyeConfig read() {
    return read(List.of());
  }

  /** As {@link #read()}, with what more sources give. */
  static SmallRyeConfig read(List<ConfigSource> more) {
    try {
      SmallRyeConfig unchecked = ConfigUtils.configBuilder().withSources(more).build();
      PORTS.forEach(key -> checkPort(key, raw(unchecked, key)));
      checkDatabase(raw(unchecked, JDBC_URL));
      return ConfigUtils.configBuilder().withSources(more).withMapping(AviaryConfig.class).build();
    } catch (ConfigValidationException e) {
      throw new StartupException(
          IntStream.range(0, e.getProblemCount())
              .mapToObj(i -> explain(e.getProblem(i).getMessage()))
              .collect(Collectors.joining("; ")));
    }
  }

  /**
   * Our part of {@link #read()}.
   *
   * @throws StartupException as it
   */
  public static AviaryConfig readOwn() {
    return read().getConfigMapping(AviaryConfig.class);
  }

  /**
   * The database that is configured; empty where one is to be embedded.
   *
   * @throws StartupException as {@link #read()}
   */
  public static Optional<DatabaseAccess> externalDatabase() {
    SmallRyeConfig config = read();
    return config
        .getOptionalValue(JDBC_URL, String.class)
        .map(url -> new DatabaseAccess(url, raw(config, USERNAME), raw(config, PASSWORD)));
  }

  /**
   * Makes a database the configured one, for the framework too: by system properties, so that it
   * still is when main is called again.
   */
  public static void use(DatabaseAccess database) {
    System.setProperty(JDBC_URL, database.jdbcUrl());
    System.setProperty(USERNAME, database.username());
    System.setProperty(PASSWORD, database.password());
  }

  private static void checkPort(String key, String port) {
    boolean valid = port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65535;
    if (!valid) {
      throw new StartupException(environmentName(key) + " takes a port from 0 to 65535");
    }
  }

  /** Checked here because the driver, refusing it, would print it with the password in it. */
  private static void checkDatabase(String url) {
    if (!url.isEmpty() && !isDatabase(url)) {
      throw new StartupException(
          environmentName(JDBC_URL)
              + " takes an address such as jdbc:postgresql://host:5432/aviary, in which % & + and spaces of a value are written %25 %26 %2B and %20");
    }
  }

  /** As the driver reads it, but for credentials before the host, which it takes for a host. */
  private static boolean isDatabase(String url) {
    if (!url.startsWith("jdbc:postgresql:") || CREDENTIALS_BEFORE_HOST.matcher(url).lookingAt()) {
      return false;
    }
    Level before = DRIVER_LOG.getLevel();
    // It also logs addresses that it cannot read.
    DRIVER_LOG.setLevel(Level.OFF);
    try {
      DriverManager.getDriver(url);
      return true;
    } catch (SQLException e) {
      return false;
    } finally {
      DRIVER_LOG.setLevel(before);
    }
  }

  private static String raw(SmallRyeConfig config, String key) {
    return Objects.requireNonNullElse(config.getConfigValue(key).getValue(), "");
  }

  /** Names the framework's key whose value it could not read; the value is not repeated. */
  static Optional<String> unreadableKey(Throwable failure) {
    return Optional.ofNullable(failure.getMessage())
        .map(UNREADABLE::matcher)
        .filter(Matcher::find)
        .map(found -> environmentName(found.group(1)));
  }

  private static String explain(String problem) {
    Matcher wrongValue = WRONG_VALUE.matcher(problem);
    if (wrongValue.find()) {
      return environmentName(wrongValue.group(1)) + " " + wrongValue.group(2);
    }
    return problem.replaceFirst("^SRCFG\\d+: ", "");
  }

  private static String environmentName(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
