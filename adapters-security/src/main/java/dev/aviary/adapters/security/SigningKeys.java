package dev.aviary.adapters.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * The P-256 keys that sign access tokens, from a JSON Web Key Set file. The first key signs; all of
 * them verify, so a new key put first takes over without ending sessions.
 */
public final class SigningKeys {

  private static final String OWNER_ONLY = "rw-------";

  private final List<EllipticCurveJsonWebKey> keys;

  private SigningKeys(List<EllipticCurveJsonWebKey> keys) {
    this.keys = keys;
  }

  /**
   * Reads the keys, making a file with one new key, readable by its owner alone (0600), where there
   * is none. Two processes that start at once end with the same key.
   *
   * @throws IllegalArgumentException when the file is not a key set with private P-256 keys; what
   *     it holds is not in the message
   * @throws UncheckedIOException when it cannot be read or made
   */
  public static SigningKeys readOrCreate(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return read(file);
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
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PrivateKey signingKey() {
    return keys.getFirst().getPrivateKey();
  }

  String signingKeyId() {
    return keys.getFirst().getKeyId();
  }

  List<PublicKey> publicKeys() {
    return keys.stream().map(EllipticCurveJsonWebKey::getPublicKey).toList();
  }

  /** The private halves, of which other secrets may be derived; the first one's first. */
  List<byte[]> secrets() {
    return keys.stream()
        .map(key -> ((ECPrivateKey) key.getPrivateKey()).getS().toByteArray())
        .toList();
  }

  private static SigningKeys read(Path file) throws IOException {
    try {
      Object keys = JsonUtil.parseJson(Files.readString(file)).get("keys");
      if (keys instanceof List<?> list && !list.isEmpty()) {
        return new SigningKeys(list.stream().map(key -> p256(key, file)).toList());
      }
      throw unusable(file);
    } catch (JoseException | CharacterCodingException e) {
      throw unusable(file);
    }
  }

  @SuppressWarnings("unchecked") // The members of a JSON object are named by strings.
  private static EllipticCurveJsonWebKey p256(Object json, Path file) {
    try {
      if (json instanceof Map<?, ?> members
          && JsonWebKey.Factory.newJwk((Map<String, Object>) members)
              instanceof EllipticCurveJsonWebKey key
          && key.getCurveName().equals("P-256")
          && key.getKeyId() != null
          && signsForItself(key)) {
        return key;
      }
    } catch (JoseException | GeneralSecurityException e) {
      throw unusable(file);
    }
    throw unusable(file);
  }

  /** A private half that is missing, or of another key, would make tokens that nobody accepts. */
  private static boolean signsForItself(EllipticCurveJsonWebKey key)
      throws GeneralSecurityException {
    if (key.getPrivateKey() == null) {
      return false;
    }
    Signature signing = Signature.getInstance("SHA256withECDSA");
    signing.initSign(key.getPrivateKey());
    Signature verifying = Signature.getInstance("SHA256withECDSA");
    verifying.initVerify(key.getPublicKey());
    return verifying.verify(signing.sign());
  }

  private static IllegalArgumentException unusable(Path file) {
    return new IllegalArgumentException(
        file + " is not a JSON Web Key Set of private P-256 keys, each with a kid");
  }

  /** Written aside and then linked: a crash leaves no half file, and of two writers one wins. */
  private static void create(Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY));
    Files.createFile(aside, ownerOnly);
    try {
      Files.writeString(aside, newKeySet());
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      // Another process was first; its key serves both.
      return;
    } finally {
      Files.delete(aside);
    }
  }

  private static String newKeySet() {
    try {
      EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(UUID.randomUUID().toString());
      return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
    } catch (JoseException e) {
      throw new IllegalStateException("this Java platform cannot make P-256 keys", e);
    }
  }
}
