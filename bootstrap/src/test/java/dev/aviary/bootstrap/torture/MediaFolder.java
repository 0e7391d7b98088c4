package dev.aviary.bootstrap.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a server keeps its pictures in. */
final class MediaFolder {

  private MediaFolder() {}

  /**
   * The keys of the pictures in it. Not those that are begun: what was never more than half written
   * is removed within the hour, and the server looks now and then whether it can write.
   */
  static Set<String> pictures(Path media) {
    Set<String> pictures = new TreeSet<>();
    try (Stream<Path> kinds = Files.list(media.resolve("upload"))) {
      for (Path kind : (Iterable<Path>) kinds.filter(it -> !it.endsWith(".new"))::iterator) {
        try (Stream<Path> files = Files.walk(kind)) {
          files
              .filter(Files::isRegularFile)
              .forEach(file -> pictures.add(media.relativize(file).toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pictures;
  }
}
