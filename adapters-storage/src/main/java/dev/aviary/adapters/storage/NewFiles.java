package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The folder in which files are written before they are moved to where they are looked for. It is
 * made once: when it is missing later, so is everything else, such as a disk that is not mounted.
 */
final class NewFiles {

  private static final Logger LOG = System.getLogger(NewFiles.class.getName());

  private final Path folder;
  private final long reserve;

  private volatile boolean made;

  /**
   * @param reserve bytes that are left free on the disk
   */
  NewFiles(Path folder, long reserve) {
    this.folder = folder;
    this.reserve = reserve;
    try {
      make();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "Tried again when it is needed: {0}", e.toString());
    }
  }

  /**
   * @throws IOException when the folder, and with it all that was kept, is not there
   */
  void requirePresent() throws IOException {
    if (!made) {
      make();
    } else if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder.toString());
    }
  }

  private void make() throws IOException {
    Files.createDirectories(folder);
    made = true;
  }

  /**
   * A new file that holds this picture durably. Leaves none when it cannot.
   *
   * @throws DiskFullException when too little would be left on the disk
   */
  Path write(Picture picture) throws IOException {
    requirePresent();
    requireRoom(picture.size());
    Path file = folder.resolve(UUID.randomUUID().toString());
    try {
      write(file, picture);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Before anything is written: a disk that is full to the last byte is of no use to anybody. */
  private void requireRoom(long bytes) throws DiskFullException {
    long free = folder.toFile().getUsableSpace();
    if (free - bytes < reserve) {
      throw new DiskFullException(free, reserve + bytes);
    }
  }

  private static void write(Path file, Picture picture) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        InputStream bytes = picture.open()) {
      bytes.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  /** Writes a small file and removes it. */
  void tryOne() throws IOException {
    Files.deleteIfExists(write(new Picture(PictureFormat.JPEG, new byte[] {1})));
  }

  /** Removes what a crash left. What cannot be removed now is left for the next time. */
  void removeOlderThan(Duration age) {
    Instant before = Instant.now().minus(age);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        removeIfOlder(file, before);
      }
    } catch (NoSuchFileException e) {
      LOG.log(Level.DEBUG, "Nothing was ever written here: {0}", e.getMessage());
    } catch (IOException | DirectoryIteratorException e) {
      LOG.log(Level.WARNING, "Left over files cannot be removed: {0}", e.toString());
    }
  }

  private static void removeIfOlder(Path file, Instant before) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Moved to its place meanwhile, or removed by another process.
      LOG.log(Level.DEBUG, "Gone: {0}", e.getMessage());
    }
  }
}
