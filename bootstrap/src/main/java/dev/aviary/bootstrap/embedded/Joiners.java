package dev.aviary.bootstrap.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The commands that use the embedded database of another one, which may not stop it under them.
 * Each holds a shared lock, and that one waits until it has the file for itself.
 */
final class Joiners implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(200);

  private final FileChannel channel;

  private Joiners(FileChannel channel) {
    this.channel = channel;
  }

  /** One more, until it is closed; empty while the database is being stopped. */
  static Optional<Joiners> join(Path dataFolder) throws IOException {
    return lock(dataFolder, true);
  }

  /** Waits until there are none, and lets none in until it is closed. Says once that it waits. */
  static Joiners awaitNone(Path dataFolder) throws IOException, InterruptedException {
    Optional<Joiners> none = keepOut(dataFolder);
    if (none.isEmpty()) {
      System.err.println("aviary: waiting for other commands, which use the same database");
    }
    while (none.isEmpty()) {
      pause();
      none = keepOut(dataFolder);
    }
    return none.get();
  }

  /** Empty while there are any. */
  static Optional<Joiners> keepOut(Path dataFolder) throws IOException {
    return lock(dataFolder, false);
  }

  static void pause() throws InterruptedException {
    Thread.sleep(LOOK);
  }

  private static Optional<Joiners> lock(Path dataFolder, boolean shared) throws IOException {
    Path folder = Files.createDirectories(dataFolder, EmbeddedDatabase.OWNER_ONLY);
    return LockFile.tryLock(folder.resolve("commands.lock"), shared).map(Joiners::new);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
