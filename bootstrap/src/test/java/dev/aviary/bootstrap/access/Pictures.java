package dev.aviary.bootstrap.access;

import dev.aviary.bootstrap.MediaFolder;
import dev.aviary.bootstrap.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The server's media folder, as somebody beside the server reads and writes it. */
final class Pictures {

  /** What to send as a picture. */
  static final byte[] SENT = Photo.upright(60, 80, "png");

  private static final Pattern NEW =
      Pattern.compile("upload/(avatar|cover|image)s/\\d{4}/\\d{2}/[0-9a-f]{40}_");

  private final Path folder;
  private final Map<String, byte[]> planted = new LinkedHashMap<>();

  Pictures(Path folder) {
    this.folder = folder;
    byte[] original = Photo.upright(600, 210, "jpg");
    for (Role role : Role.values()) {
      role.pictures().forEach(this::plant);
      planted.compute(role.coverOriginal(), (key, name) -> joined(original, name));
    }
    plant(Words.picture(Role.TARGET, Role.CALLER));
    plant(Words.picture(Role.FRIEND, Role.TARGET));
    plant(Words.picture(Role.FAN, Role.FRIEND));
  }

  /** A picture that says its name after its end, where no reader of pictures looks. */
  private static byte[] joined(byte[] picture, byte[] name) {
    return ByteBuffer.allocate(picture.length + name.length).put(picture).put(name).array();
  }

  /** All that such a file says is its name: only an original is ever read as a picture. */
  private void plant(String key) {
    planted.put(key, key.getBytes(StandardCharsets.UTF_8));
  }

  /** Makes everything as if nothing had been before. */
  void reset() {
    try {
      Set<String> there = all().keySet();
      for (String key : there) {
        if (!planted.containsKey(key)) {
          Files.delete(folder.resolve(key));
        }
      }
      for (Map.Entry<String, byte[]> picture : planted.entrySet()) {
        if (!there.contains(picture.getKey())) {
          Path file = folder.resolve(picture.getKey());
          Files.createDirectories(file.getParent());
          Files.write(file, picture.getValue());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What there is, each by its key with all that would tell a change. */
  Map<String, String> all() {
    Map<String, String> all = new TreeMap<>();
    MediaFolder.files(folder).forEach((key, file) -> all.put(key, state(file)));
    return all;
  }

  private static String state(BasicFileAttributes file) {
    return file.size() + " bytes of " + file.lastModifiedTime();
  }

  /** The new pictures that an answer names, which nothing planted is. */
  static Set<String> newIn(String answer) {
    Set<String> shown = new TreeSet<>();
    NEW.matcher(answer).results().forEach(it -> shown.add("new " + it.group(1)));
    return shown;
  }
}
