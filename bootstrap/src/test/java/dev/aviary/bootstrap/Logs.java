package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The logs that servers and their databases wrote in the folder of a test. */
final class Logs {

  /** What a server printed, PostgreSQL's own log, and any that a server was told to write. */
  private static final Pattern LOG = Pattern.compile(".*\\.(out|log)");

  /** Whose contents are secret, each in a data folder. */
  private static final Pattern SECRET = Pattern.compile("password|session-keys\\.json");

  private Logs() {}

  /**
   * Fails when a log in the folder has something of {@link Secrets}, or of the secrets that servers
   * have made for themselves.
   */
  static void requireNoSecrets(Path folder) {
    files(folder, SECRET).forEach(Logs::addSecrets);
    Set<String> found = new TreeSet<>();
    for (Path log : files(folder, LOG)) {
      Secrets.in(read(log)).forEach(it -> found.add(folder.relativize(log) + " has " + it));
    }
    assertThat(found).as("secrets in the logs of " + folder).isEmpty();
  }

  private static void addSecrets(Path file) {
    String text = read(file);
    if (file.endsWith("password")) {
      Secrets.add(text);
    } else {
      FormClient.json(text).findValues("d").stream().map(JsonNode::asText).forEach(Secrets::add);
    }
  }

  private static List<Path> files(Path folder, Pattern names) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean isCluster = Files.exists(path.resolve("PG_VERSION"));
              return isCluster ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (names.matcher(path.getFileName().toString()).matches()) {
                files.add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            // One that went away meanwhile, as uploads do.
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path path, @Nullable IOException failure) {
              return FileVisitResult.CONTINUE;
            }
          });
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      // Whatever bytes there are: a killed server leaves half a character.
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
