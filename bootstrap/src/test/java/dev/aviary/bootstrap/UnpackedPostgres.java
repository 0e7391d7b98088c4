package dev.aviary.bootstrap;

import dev.aviary.bootstrap.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * PostgreSQL as the first database of a test run has unpacked it, for the data folders of the
 * others: by links, since unpacking takes as long as the rest of a first start.
 */
public final class UnpackedPostgres {

  private static final String BINARIES = "postgres/binaries";
  private static final Path FIRST = Path.of("target", "postgres").toAbsolutePath();

  private UnpackedPostgres() {}

  /** Puts it into a data folder, unless that has one or is on another disk, which no link is. */
  public static Path in(Path dataFolder) {
    Path binaries = dataFolder.resolve(BINARIES);
    try {
      Files.createDirectories(dataFolder, EmbeddedDatabase.OWNER_ONLY);
      Path home = Files.createDirectories(binaries.getParent());
      Path unpacked = unpacked();
      if (!Files.exists(binaries)
          && Files.getFileStore(home).equals(Files.getFileStore(unpacked))) {
        link(unpacked, binaries);
      }
      return dataFolder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void link(Path from, Path to) throws IOException, InterruptedException {
    Process copy = new ProcessBuilder("cp", "-al", from.toString(), to.toString()).start();
    if (copy.waitFor() != 0) {
      throw new IOException("%s cannot be linked to %s".formatted(from, to));
    }
  }

  /** Of two runs side by side one unpacks, and the other waits for it. */
  private static Path unpacked() throws IOException {
    try (FileChannel lock =
        FileChannel.open(
            FIRST.resolveSibling("postgres.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      lock.lock();
      Path finished = FIRST.resolve("finished");
      if (!Files.exists(finished)) {
        EmbeddedDatabase.start(FIRST).close();
        Files.createFile(finished);
      }
      return FIRST.resolve(BINARIES);
    }
  }
}
