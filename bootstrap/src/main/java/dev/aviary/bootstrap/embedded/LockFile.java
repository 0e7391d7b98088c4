package dev.aviary.bootstrap.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file that processes lock. The operating system holds the lock, so it ends with the process,
 * however the process ends.
 */
final class LockFile {

  private LockFile() {}

  static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * The file, locked until it is closed; empty when somebody else holds it.
   *
   * @param shared whether others who share it may lock it too
   */
  static Optional<FileChannel> tryLock(Path file, boolean shared) throws IOException {
    FileChannel channel = open(file);
    if (!tryLock(channel, shared)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel);
  }

  /** Also false when this process holds it by another channel. */
  static boolean tryLock(FileChannel channel, boolean shared) throws IOException {
    try {
      return channel.tryLock(0, Long.MAX_VALUE, shared) != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
