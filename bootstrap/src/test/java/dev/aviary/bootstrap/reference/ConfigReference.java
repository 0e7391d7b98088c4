package dev.aviary.bootstrap.reference;

import dev.aviary.bootstrap.AviaryConfig;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Every key that an operator may set, as a table: our own as {@link AviaryConfig} declares them,
 * and those of the framework that are meant to be set, with the defaults of ours.
 */
final class ConfigReference {

  private static final Path SOURCES = Path.of("src/main");
  private static final String HEAD = "| key | default | takes | is |\n|---|---|---|---|\n";

  private record Row(String key, String byDefault, String takes, String is) {

    String text() {
      return Stream.of("`" + key + "`", byDefault, takes, is)
          .map(cell -> cell.replace("|", "\\|"))
          .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
  }

  /** Of the framework's some hundreds of keys, those that operators need. */
  private static final List<Row> FRAMEWORK =
      List.of(
          framework(
              "quarkus.http.host",
              "an address of this machine",
              "Where the API listens; with `make run`, 127.0.0.1."),
          framework("quarkus.http.port", "a port from 0 to 65535", "The API's port."),
          framework(
              "quarkus.management.host",
              "an address of this machine",
              "Where health, metrics and the names of operations listen."),
          framework("quarkus.management.port", "a port from 0 to 65535", "The port of those."),
          framework(
              "quarkus.datasource.jdbc.url",
              "`jdbc:postgresql://host:5432/aviary`",
              "A PostgreSQL of yours; then none is embedded."),
          framework("quarkus.datasource.username", "a name", "Who may connect to it."),
          framework("quarkus.datasource.password", "a secret", "The password for it."),
          framework(
              "quarkus.datasource.jdbc.max-size",
              "a number",
              "Connections to the database, of each server."),
          framework(
              "quarkus.http.limits.max-connections",
              "a number",
              "Connections from clients; one more is closed at once. Have as many open files allowed (`ulimit -n`)."),
          framework(
              "quarkus.http.limits.max-body-size",
              "a number of bytes, such as 32M",
              "The longest body; above the largest picture."),
          framework(
              "quarkus.http.read-timeout",
              "a time, such as 10S",
              "For the first head, and for each piece of a body."),
          framework(
              "quarkus.http.idle-timeout",
              "a time, such as 60S",
              "From an answer to the next head."),
          framework(
              "quarkus.http.access-log.enabled",
              "true or false",
              "Whether each request has a line in the log, without its query ([audit-log.md](audit-log.md))."),
          framework(
              "quarkus.log.level",
              "`INFO`, `DEBUG` and others",
              "How much is logged; secrets and texts are in no log at any level."));

  private ConfigReference() {}

  private static Row framework(String key, String takes, String is) {
    return new Row(environment(key), code(Defaults.of(key)), takes, is);
  }

  static String text() {
    Comments comments =
        new Comments(SOURCES.resolve("java/dev/aviary/bootstrap/AviaryConfig.java"));
    return Stream.concat(rows(AviaryConfig.class, "aviary", comments), FRAMEWORK.stream())
        .map(Row::text)
        .collect(Collectors.joining("", HEAD, ""));
  }

  /** Those of no group first, then a group after the other. */
  private static Stream<Row> rows(Class<?> group, String prefix, Comments comments) {
    return Stream.of(group.getDeclaredMethods())
        .sorted(Comparator.comparing(ConfigReference::isGroup).thenComparing(Method::getName))
        .flatMap(
            key ->
                isGroup(key)
                    ? rows(key.getReturnType(), prefix + "." + dashed(key.getName()), comments)
                    : Stream.of(row(key, prefix, comments)));
  }

  private static boolean isGroup(Method key) {
    return key.getReturnType().isInterface()
        && AviaryConfig.class.equals(key.getReturnType().getDeclaringClass());
  }

  private static Row row(Method key, String prefix, Comments comments) {
    String is =
        comments
            .of(key.getDeclaringClass(), key.getName())
            .orElseThrow(() -> new AssertionError(key + " has no comment to tell what it is"));
    WithDefault byDefault = key.getAnnotation(WithDefault.class);
    return new Row(
        environment(prefix + "." + dashed(key.getName())),
        code(byDefault == null ? "" : byDefault.value()),
        takes(key),
        is);
  }

  /** As its refusal says it: nothing takes the empty text. */
  private static String takes(Method key) {
    try {
      Converter<?> converter =
          key.getAnnotation(WithConverter.class).value().getDeclaredConstructor().newInstance();
      throw new AssertionError(key + " takes an empty text: " + converter.convert(""));
    } catch (IllegalArgumentException e) {
      return Objects.requireNonNull(e.getMessage()).replaceFirst("^takes ", "");
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String code(String value) {
    return value.isEmpty() ? "none" : "`" + value + "`";
  }

  private static String dashed(String name) {
    return name.replaceAll("([A-Z]+)", "-$1").toLowerCase(Locale.ROOT);
  }

  static String environment(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** What the server is shipped with. */
  private static final class Defaults {

    private static final Properties OURS = read();

    /** The framework's own, where we have none. */
    private static final Map<String, String> FRAMEWORKS =
        Map.of("quarkus.http.access-log.enabled", "false", "quarkus.log.level", "INFO");

    static String of(String key) {
      return OURS.getProperty(key, FRAMEWORKS.getOrDefault(key, ""));
    }

    private static Properties read() {
      Properties properties = new Properties();
      try (var file =
          Files.newBufferedReader(SOURCES.resolve("resources/application.properties"))) {
        properties.load(file);
        return properties;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
