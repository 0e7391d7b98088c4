package dev.aviary.adapters.security;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** P-256 keys with their private halves, each with an id of its own. */
final class P256Keys {

  private P256Keys() {}

  static EllipticCurveJsonWebKey generate() {
    try {
      EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
      key.setKeyId(UUID.randomUUID().toString());
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException("this Java platform cannot make P-256 keys", e);
    }
  }

  /** The ids, in the order of the keys. */
  static List<String> ids(List<EllipticCurveJsonWebKey> keys) {
    return keys.stream().map(EllipticCurveJsonWebKey::getKeyId).toList();
  }

  /**
   * What a parsed key set holds; empty when it is anything but such keys, at least one of them. An
   * id that two share would not tell which of them verifies.
   */
  static Optional<List<EllipticCurveJsonWebKey>> parse(@Nullable Object json) {
    if (!(json instanceof List<?> list)) {
      return Optional.empty();
    }
    List<EllipticCurveJsonWebKey> keys =
        list.stream().flatMap(key -> parseKey(key).stream()).toList();
    boolean usable =
        !keys.isEmpty()
            && keys.size() == list.size()
            && ids(keys).stream().distinct().count() == keys.size();
    return usable ? Optional.of(keys) : Optional.empty();
  }

  @SuppressWarnings("unchecked") // The members of a JSON object are named by strings.
  private static Optional<EllipticCurveJsonWebKey> parseKey(@Nullable Object json) {
    try {
      if (json instanceof Map<?, ?> members
          && JsonWebKey.Factory.newJwk((Map<String, Object>) members)
              instanceof EllipticCurveJsonWebKey key
          && key.getCurveName().equals("P-256")
          && key.getKeyId() != null
          && signsForItself(key)) {
        return Optional.of(key);
      }
    } catch (JoseException | GeneralSecurityException e) {
      return Optional.empty();
    }
    return Optional.empty();
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
}
