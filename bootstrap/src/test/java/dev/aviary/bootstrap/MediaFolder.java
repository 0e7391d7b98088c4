package dev.aviary.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a server keeps its pictures in. */
public final class MediaFolder {

  private MediaFolder() {}

  /**
   * The keys of the pictures in it, as they are in {@link #files}.
   *
   * @param media what has {@code upload} in it
   */
  public static Set<String> pictures(Path media) {
    return files(media).keySet();
  }

  /**
   * What is known of each picture in it, by its key. Not of those that are begun: what was never
   * more than half written is removed within the hour, and the server looks now and then whether it
   * can write. One that the server removes while this is read may be in it or not.
   *
   * @param media what has {@code upload} in it
   */
  public static Map<String, BasicFileAttributes> files(Path media) {
    Path all = media.resolve("upload");
    Path begun = all.resolve(".new");
    Map<String, BasicFileAttributes> files = new TreeMap<>();
    var reader =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(begun) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.put(media.relativize(file).toString(), attributes);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException && !file.equals(all)) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        };
    try {
      Files.walkFileTree(all, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
