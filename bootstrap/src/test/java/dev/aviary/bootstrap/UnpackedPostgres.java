package dev.aviary.bootstrap;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL as the first database of a test run has unpacked it, for the data folders of the
 * others: by links, since unpacking takes as long as the rest of a first start.
 */
public final class UnpackedPostgres {

  private static final String BINARIES = "postgres/binaries";
  private static final Path FIRST = Path.of("target", "postgres").toAbsolutePath();

  private UnpackedPostgres() {}

  /** A database in a data folder. */
  public static EmbeddedDatabase start(Path dataFolder) {
    return EmbeddedDatabase.start(in(dataFolder));
  }

  /** Puts it into a data folder, unless that has one or is on another disk, which no link is. */
  public static Path in(Path dataFolder) {
    Path binaries = dataFolder.resolve(BINARIES);
    if (Files.exists(binaries)) {
      return dataFolder;
    }
    Path unpacked = unpacked();
    try {
      Files.createDirectories(dataFolder, EmbeddedDatabase.OWNER_ONLY);
      Path home = Files.createDirectories(binaries.getParent());
      if (Files.getFileStore(home).equals(Files.getFileStore(unpacked))) {
        SharedFiles.link(unpacked, binaries);
      }
      return dataFolder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path unpacked() {
    Path finished = FIRST.resolve("finished");
    SharedFiles.once(
        FIRST.resolveSibling("postgres.lock"),
        () -> Files.exists(finished),
        () -> {
          EmbeddedDatabase.start(FIRST).close();
          Files.createFile(finished);
        });
    return FIRST.resolve(BINARIES);
  }
}
