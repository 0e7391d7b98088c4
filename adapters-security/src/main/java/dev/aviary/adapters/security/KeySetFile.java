package dev.aviary.adapters.security;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** A JSON Web Key Set on disk. A crash leaves the old one or the new one, and never a part. */
final class KeySetFile {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** The file system keeps processes apart, and refuses a lock to another thread of this one. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path file;

  KeySetFile(Path file) {
    this.file = file;
  }

  /**
   * @throws IllegalArgumentException when it is not a set of private P-256 keys; what it holds is
   *     not in the message
   */
  List<EllipticCurveJsonWebKey> read() throws IOException {
    try {
      Object keys = JsonUtil.parseJson(Files.readString(file)).get("keys");
      return P256Keys.parse(keys).orElseThrow(this::unusable);
    } catch (JoseException | CharacterCodingException e) {
      throw unusable();
    }
  }

  /**
   * Makes the file, readable by its owner alone (0600), unless there is one. Of two that do so at
   * once one wins.
   */
  void create(List<EllipticCurveJsonWebKey> keys) throws IOException {
    Path aside = writeAside(file, keys);
    try {
      Files.createLink(file, aside);
      syncFolder(file);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its keys serve both.
      return;
    } finally {
      Files.delete(aside);
    }
  }

  /**
   * Replaces the keys, one change at a time. Who waited while another changed them leaves it at
   * that: two who want one rotation at once get one.
   *
   * @return the keys in the file then
   */
  List<EllipticCurveJsonWebKey> change(UnaryOperator<List<EllipticCurveJsonWebKey>> change)
      throws IOException {
    List<EllipticCurveJsonWebKey> seen = read();
    // Where the file may be a link, which is to stay one.
    Path place = file.toRealPath();
    THREADS.lock();
    try (FileChannel lock = openLock(place)) {
      lock.lock();
      List<EllipticCurveJsonWebKey> now = read();
      if (!P256Keys.ids(now).equals(P256Keys.ids(seen))) {
        return now;
      }
      List<EllipticCurveJsonWebKey> changed = change.apply(now);
      replace(place, changed);
      return changed;
    } finally {
      THREADS.unlock();
    }
  }

  /** A file of its own, which stays: the keys' one is another after each change. */
  private static FileChannel openLock(Path place) throws IOException {
    return FileChannel.open(
        place.resolveSibling(place.getFileName() + ".lock"),
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        OWNER_ONLY);
  }

  private static void replace(Path place, List<EllipticCurveJsonWebKey> keys) throws IOException {
    Path aside = writeAside(place, keys);
    try {
      belongAs(place, aside);
      Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
      syncFolder(place);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** Whoever changes the keys may be another user than the server that has to read them. */
  private static void belongAs(Path place, Path aside) throws IOException {
    PosixFileAttributes old = Files.readAttributes(place, PosixFileAttributes.class);
    PosixFileAttributes made = Files.readAttributes(aside, PosixFileAttributes.class);
    var view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
    if (!made.owner().equals(old.owner())) {
      view.setOwner(old.owner());
    }
    if (!made.group().equals(old.group())) {
      view.setGroup(old.group());
    }
    view.setPermissions(old.permissions());
  }

  private static Path writeAside(Path place, List<EllipticCurveJsonWebKey> keys)
      throws IOException {
    Path aside = place.resolveSibling(place.getFileName() + "." + UUID.randomUUID());
    String json = new JsonWebKeySet(keys).toJson(OutputControlLevel.INCLUDE_PRIVATE);
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(json);
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(aside, options, OWNER_ONLY)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return aside;
  }

  private static void syncFolder(Path place) throws IOException {
    Path folder = place.toAbsolutePath().getParent();
    if (folder != null) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private IllegalArgumentException unusable() {
    return new IllegalArgumentException(
        file + " is not a JSON Web Key Set of private P-256 keys, each with a kid of its own");
  }
}
