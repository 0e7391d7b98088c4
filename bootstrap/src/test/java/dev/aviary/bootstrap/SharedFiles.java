package dev.aviary.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What test runs side by side, and servers in them, have together. */
final class SharedFiles {

  private SharedFiles() {}

  interface Work {
    void run() throws IOException, InterruptedException;
  }

  /**
   * Does what is not done yet; of two runs side by side one does it, and the other waits for it.
   */
  static void once(Path lockFile, BooleanSupplier isDone, Work work) {
    try (FileChannel lock =
        FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      lock.lock();
      if (!isDone.getAsBoolean()) {
        work.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** A copy whose files are the same ones, on the same disk. */
  static void link(Path from, Path to) {
    if (Commands.run(List.of("cp", "-al", from.toString(), to.toString())) != 0) {
      throw new AssertionError("%s cannot be linked to %s".formatted(from, to));
    }
  }
}
