package dev.aviary.bootstrap.embedded;

import dev.aviary.bootstrap.StartupException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps a second process off the data folder. */
final class DataFolderLock implements AutoCloseable {

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws StartupException when another process holds it
   */
  static DataFolderLock take(Path dataFolder) throws IOException {
    FileChannel channel = LockFile.open(file(dataFolder));
    if (!LockFile.tryLock(channel, false)) {
      String owner = readOwner(channel);
      channel.close();
      throw new StartupException(
          "the data folder %s is in use by another Aviary process (%s); stop it or let it end, or set AVIARY_DATA_DIR to another folder"
              .formatted(dataFolder, owner));
    }
    return signed(channel);
  }

  /** Empty when another process holds it. */
  static Optional<DataFolderLock> tryTake(Path dataFolder) throws IOException {
    Optional<FileChannel> channel = LockFile.tryLock(file(dataFolder), false);
    return channel.isPresent() ? Optional.of(signed(channel.get())) : Optional.empty();
  }

  private static Path file(Path dataFolder) {
    return dataFolder.resolve("server.lock");
  }

  private static DataFolderLock signed(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new DataFolderLock(channel);
  }

  private static String readOwner(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    channel.read(pid, 0);
    return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
