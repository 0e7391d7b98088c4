package dev.aviary.adapters.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA-256 keys for one purpose, derived from those that sign tokens and in their order: the
 * first is the one in use now. What is made for one purpose says nothing of another.
 */
final class DerivedKeys {

  private static final String ALGORITHM = "HmacSHA256";

  private final List<byte[]> keys;

  /**
   * @param purpose in ASCII, and another for each use
   */
  DerivedKeys(SigningKeys signingKeys, String purpose) {
    byte[] label = purpose.getBytes(StandardCharsets.US_ASCII);
    this.keys = signingKeys.secrets().stream().map(secret -> mac(secret, label)).toList();
  }

  /** Under the key in use now. */
  byte[] mac(byte[] content) {
    return mac(keys.getFirst(), content);
  }

  /** Under each of the keys. */
  List<byte[]> macs(byte[] content) {
    return keys.stream().map(key -> mac(key, content)).toList();
  }

  private static byte[] mac(byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java platform has no HMAC-SHA-256", e);
    }
  }
}
