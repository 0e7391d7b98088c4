package dev.aviary.adapters.rest.ossn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The secret that acts for any account, or that there is none and the surface is closed. Keeps no
 * more of it than comparing takes.
 */
public final class SiteKey {

  private final Optional<byte[]> digest;

  public SiteKey(Optional<String> configured) {
    this.digest = configured.map(SiteKey::digest);
  }

  boolean isConfigured() {
    return digest.isPresent();
  }

  /** In a time that tells nothing of the key: digests are of one length, whatever was presented. */
  boolean matches(String presented) {
    byte[] digestOfPresented = digest(presented);
    return digest.map(it -> MessageDigest.isEqual(it, digestOfPresented)).orElse(false);
  }

  private static byte[] digest(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SiteKey[hidden]";
  }
}
