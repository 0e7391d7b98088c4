package dev.aviary.bootstrap;

import dev.aviary.adapters.security.SigningKeys;
import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The file of the keys that sign tokens: the one that is configured, or ours. */
public final class KeysFile {

  private KeysFile() {}

  /** Ours is made where there is none. */
  static SigningKeys read(AviaryConfig config) {
    return with(
        config,
        config.session().keysFile().isPresent()
            ? SigningKeys::readExisting
            : SigningKeys::readOrCreate);
  }

  /**
   * One that is configured is made where there is none. Where ours is missing no server ever ran:
   * it is some other folder.
   */
  public static String rotate(AviaryConfig config) {
    if (config.session().keysFile().isEmpty() && Files.notExists(inDataFolder(config))) {
      throw new StartupException(
          inDataFolder(config)
              + " is not there; rotate the keys with the AVIARY_DATA_DIR or AVIARY_SESSION_KEYS_FILE of the server");
    }
    return with(
        config,
        file -> {
          String made = Files.exists(file) ? "" : "made; ";
          return file + ": " + made + explained(SigningKeys.rotate(file));
        });
  }

  /** Where it is, or will be. */
  public static Path path(AviaryConfig config) {
    return config.session().keysFile().orElseGet(() -> inDataFolder(config));
  }

  /**
   * Reads the keys of a file that is there.
   *
   * @throws StartupException why they cannot be used
   */
  public static void requireUsable(AviaryConfig config) {
    with(config, SigningKeys::readExisting);
  }

  private static String explained(SigningKeys.Rotation rotation) {
    return rotation.signing()
        + " signs for servers that start from now on; "
        + rotation.next()
        + " is next"
        + told(rotation.leaving(), " only verifies, until the next rotation")
        + told(
            rotation.dropped(),
            " is dropped: what it signed is refused by servers that start from now on");
  }

  private static String told(List<String> keys, String what) {
    return keys.isEmpty() ? "" : "; " + String.join(", ", keys) + what;
  }

  private static <T> T with(AviaryConfig config, Function<Path, T> use) {
    try {
      return use.apply(config.session().keysFile().orElseGet(() -> ours(config)));
    } catch (UncheckedIOException e) {
      throw new StartupException(about(config) + why(e, path(config)), e);
    } catch (IllegalArgumentException e) {
      throw new StartupException(about(config) + e.getMessage(), e);
    }
  }

  /** The setting that is wrong, where there is one. */
  private static String about(AviaryConfig config) {
    return config.session().keysFile().isPresent()
        ? "AVIARY_SESSION_KEYS_FILE: "
        : "the signing keys: ";
  }

  private static String why(UncheckedIOException failure, Path file) {
    return switch (Objects.requireNonNull(failure.getCause())) {
      case AccessDeniedException denied ->
          denied.getFile() + " may not be read or written by this user";
      case NoSuchFileException missing -> missing.getFile() + " is not there";
      case IOException other -> file + ": " + other.getMessage();
    };
  }

  private static Path ours(AviaryConfig config) {
    try {
      Files.createDirectories(config.dataDir(), EmbeddedDatabase.OWNER_ONLY);
      return inDataFolder(config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path inDataFolder(AviaryConfig config) {
    return config.dataDir().resolve("session-keys.json");
  }
}
