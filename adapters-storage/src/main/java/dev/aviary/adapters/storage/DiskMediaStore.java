package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaStore;
import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.StoredPicture;
import dev.aviary.domain.shared.MediaKey;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pictures as files. A key says the path below the folder; it cannot lead out of it. */
final class DiskMediaStore implements MediaStore {

  private static final Logger LOG = System.getLogger(DiskMediaStore.class.getName());
  private static final String NOT_READABLE = "the media folder cannot be read";
  private static final String NOT_WRITABLE = "the media folder cannot be written";
  private static final String ALMOST_FULL = "the disk of the media folder is almost full";

  /** By then nobody writes it any more. */
  private static final Duration LEFT_OVER = Duration.ofHours(1);

  private final Path folder;
  private final NewFiles newFiles;

  DiskMediaStore(MediaFolder folder) {
    this.folder = folder.path();
    // Where all keys lead, so that it is the same disk; but no step of a key begins with a dot.
    this.newFiles = new NewFiles(folder.path().resolve("upload/.new"), folder.reserve());
    // Of younger ones another server may be the writer, which goes on while this one starts.
    newFiles.removeOlderThan(LEFT_OVER);
  }

  @Override
  public void put(MediaKey key, Picture picture) {
    try {
      Path written = newFiles.write(picture);
      try {
        moveTo(path(key), written);
      } finally {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private static MediaUnavailableException notWritable(IOException failure) {
    String why = failure instanceof DiskFullException ? ALMOST_FULL : NOT_WRITABLE;
    return new MediaUnavailableException(why, failure);
  }

  private void moveTo(Path file, Path written) throws IOException {
    List<Path> folders = foldersOf(file);
    Files.createDirectories(folders.getFirst());
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    folders.forEach(DiskMediaStore::forceNames);
  }

  @Override
  public Optional<StoredPicture> find(MediaKey key) {
    Path file = path(key);
    try {
      BasicFileAttributes attributes = StoredFile.attributes(file);
      return attributes.isRegularFile()
          ? Optional.of(new StoredFile(file, attributes))
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return noneOfThatName();
    } catch (IOException e) {
      throw new MediaUnavailableException(NOT_READABLE, e);
    }
  }

  private Optional<StoredPicture> noneOfThatName() {
    try {
      newFiles.requirePresent();
      return Optional.empty();
    } catch (IOException e) {
      throw new MediaUnavailableException(NOT_READABLE, e);
    }
  }

  @Override
  public boolean remove(MediaKey key) {
    Path file = path(key);
    try {
      newFiles.requirePresent();
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        throw new NotDirectoryException("a folder is in the place of a picture");
      }
      if (Files.deleteIfExists(file)) {
        forceNames(foldersOf(file).getFirst());
      }
      return true;
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A picture cannot be removed and is tried again: {0}", e.toString());
      return false;
    }
  }

  @Override
  public Optional<String> temporaryAddress(MediaKey key) {
    return Optional.empty();
  }

  @Override
  public void check() {
    newFiles.removeOlderThan(LEFT_OVER);
    try {
      newFiles.tryOne();
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  private Path path(MediaKey key) {
    return folder.resolve(key.value());
  }

  /** Those the file is in, from its own up to the media folder. */
  private List<Path> foldersOf(Path file) {
    List<Path> folders = new ArrayList<>();
    for (Path above = file.getParent();
        above != null && above.startsWith(folder);
        above = above.getParent()) {
      folders.add(above);
    }
    return folders;
  }

  /** Makes the names in a folder outlast a crash, where the system offers that. */
  private static void forceNames(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "A folder cannot be forced to disk: {0}", e.toString());
    }
  }
}
