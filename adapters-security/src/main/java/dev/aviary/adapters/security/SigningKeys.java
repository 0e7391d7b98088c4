package dev.aviary.adapters.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;

/**
 * The P-256 keys that sign access tokens, from a JSON Web Key Set file. The first key signs, the
 * second will next, and all of them verify. So a server that still signs with the key before, and
 * one that already does with the next, know each other's tokens.
 */
public final class SigningKeys {

  private final List<EllipticCurveJsonWebKey> keys;

  private SigningKeys(List<EllipticCurveJsonWebKey> keys) {
    this.keys = keys;
  }

  /**
   * What became of a file of keys, by their ids.
   *
   * @param signing the one that signs for every server that starts from now on
   * @param next the one that the next rotation puts in its place
   * @param leaving those that only verify, and go at the next rotation
   * @param dropped those that have just gone
   */
  public record Rotation(String signing, String next, List<String> leaving, List<String> dropped) {

    private static Rotation of(List<String> before, List<String> now) {
      return new Rotation(
          now.get(0),
          now.get(1),
          now.subList(2, now.size()),
          before.stream().filter(id -> !now.contains(id)).toList());
    }
  }

  /**
   * Reads the keys, making a file with two new keys, readable by its owner alone (0600), where
   * there is none. Two processes that start at once end with the same keys.
   *
   * @throws IllegalArgumentException when the file is not a key set with private P-256 keys; what
   *     it holds is not in the message
   * @throws UncheckedIOException when it cannot be read or made
   */
  public static SigningKeys readOrCreate(Path file) {
    try {
      createWhereMissing(file);
      return new SigningKeys(new KeySetFile(file).read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads the keys of a file that somebody else provides.
   *
   * @throws IllegalArgumentException as {@link #readOrCreate} does
   * @throws UncheckedIOException when it cannot be read
   */
  public static SigningKeys readExisting(Path file) {
    try {
      return new SigningKeys(new KeySetFile(file).read());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the next key sign, makes a new next one and keeps the one just replaced; older ones go. A
   * file with one key only gets its next one, and where there is none one is made. Rotations at
   * once are one. Servers learn of it when they start: one that did not start since the rotation
   * before does not know the key that signs now.
   *
   * @throws IllegalArgumentException as {@link #readOrCreate} does; the file is as it was
   * @throws UncheckedIOException when it cannot be read or written; the file is as it was
   */
  public static Rotation rotate(Path file) {
    try {
      KeySetFile keySet = new KeySetFile(file);
      if (createWhereMissing(file)) {
        return Rotation.of(List.of(), P256Keys.ids(keySet.read()));
      }
      List<String> before = P256Keys.ids(keySet.read());
      return Rotation.of(before, P256Keys.ids(keySet.change(SigningKeys::rotated)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean createWhereMissing(Path file) throws IOException {
    boolean missing = Files.notExists(file);
    if (missing) {
      new KeySetFile(file).create(List.of(P256Keys.generate(), P256Keys.generate()));
    }
    return missing;
  }

  private static List<EllipticCurveJsonWebKey> rotated(List<EllipticCurveJsonWebKey> keys) {
    return keys.size() == 1
        ? List.of(keys.getFirst(), P256Keys.generate())
        : List.of(keys.get(1), P256Keys.generate(), keys.getFirst());
  }

  PrivateKey signingKey() {
    return keys.getFirst().getPrivateKey();
  }

  String signingKeyId() {
    return keys.getFirst().getKeyId();
  }

  /** By their ids, which tokens name. */
  Map<String, PublicKey> publicKeys() {
    Map<String, PublicKey> byId = new LinkedHashMap<>();
    keys.forEach(key -> byId.put(key.getKeyId(), key.getPublicKey()));
    return byId;
  }

  /** The private halves, of which other secrets may be derived; the first one's first. */
  List<byte[]> secrets() {
    return keys.stream()
        .map(key -> ((ECPrivateKey) key.getPrivateKey()).getS().toByteArray())
        .toList();
  }
}
