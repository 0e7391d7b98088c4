package dev.aviary.adapters.storage;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.StoredPicture;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/** A picture in a file. Once opened, it can be read to its end though it be removed meanwhile. */
final class StoredFile implements StoredPicture {

  private final Path file;
  private final BasicFileAttributes found;

  StoredFile(Path file, BasicFileAttributes found) {
    this.file = file;
    this.found = found;
  }

  /** Of the file itself: a link is not followed. */
  static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public long size() {
    return found.size();
  }

  @Override
  public InputStream open(long first, long count) {
    Objects.checkFromIndexSize(first, count, size());
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
      return partOf(channel, first, count);
    } catch (NoSuchFileException e) {
      throw new MediaUnavailableException("the picture was removed meanwhile", e);
    } catch (IOException e) {
      throw new MediaUnavailableException("the media folder cannot be read", e);
    }
  }

  private InputStream partOf(FileChannel channel, long first, long count) throws IOException {
    boolean opened = false;
    try {
      requireTheSame(channel);
      channel.position(first);
      opened = true;
      return new FilePart(channel, count);
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /** A file that took its place meanwhile may have another size, so no part of it is of any use. */
  private void requireTheSame(FileChannel opened) throws IOException {
    BasicFileAttributes now = attributes(file);
    if (!Objects.equals(now.fileKey(), found.fileKey())
        || !now.lastModifiedTime().equals(found.lastModifiedTime())
        || now.size() != found.size()
        || opened.size() != found.size()) {
      throw new NoSuchFileException(file.toString(), null, "replaced by another");
    }
  }
}
