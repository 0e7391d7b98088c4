package dev.aviary.bootstrap.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What lies in {@code postgres/} of the data folder: the cluster, the binaries, the password. */
record EmbeddedFiles(Path home) {

  private static final Logger LOG = Logger.getLogger(EmbeddedFiles.class);
  private static final String MAJOR_VERSION = "18";
  private static final String UNFINISHED = MAJOR_VERSION + ".unfinished";

  /** Nobody else may look in: the library leaves the binaries' folder writable for everybody. */
  static EmbeddedFiles in(Path dataFolder) throws IOException {
    Path home = Files.createDirectories(dataFolder.resolve("postgres"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    return new EmbeddedFiles(home);
  }

  Path cluster() {
    return home.resolve(MAJOR_VERSION);
  }

  Path binaries() {
    return home.resolve("binaries");
  }

  Path log() {
    return home.resolve("server.log");
  }

  Path passwordFile() {
    return home.resolve("password");
  }

  /** The database's password, made on first use and readable by its owner alone. */
  String password() throws IOException {
    if (!Files.exists(passwordFile())) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      FileAttribute<?> ownerOnly =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path aside = home.resolve("password.unfinished");
      Files.deleteIfExists(aside);
      Files.createFile(aside, ownerOnly);
      Files.writeString(aside, HexFormat.of().formatHex(random));
      Files.move(aside, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(passwordFile());
  }

  /**
   * A folder to make a cluster in. A new one for each attempt: what an attempt left running that
   * was killed may go on writing in its own for a while.
   */
  Path unfinishedCluster() throws IOException {
    return Files.createTempDirectory(home, UNFINISHED + "-");
  }

  /** What is in place was finished. */
  void finish(Path unfinished) throws IOException {
    Files.move(unfinished, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes what killed starts left half-made, as far as nothing writes there any more. */
  void discardUnfinished() throws IOException {
    for (Path folder : list(home)) {
      if (folder.getFileName().toString().startsWith(UNFINISHED)) {
        LeftoverPostmaster.stop(folder);
        deleteIfIdle(folder);
      }
    }
    if (Files.exists(binaries())) {
      for (Path folder : list(binaries())) {
        // The library would take a file that a kill cut short for a whole one.
        if (!Files.exists(folder.resolve(".exists"))) {
          delete(folder);
        }
      }
    }
  }

  private static void deleteIfIdle(Path folder) {
    try {
      delete(folder);
    } catch (IOException e) {
      LOG.debugf("%s is still being written to, and is left for the next start", folder);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
