package dev.aviary.adapters.rest.ossn;

import dev.aviary.domain.shared.Sha256;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The secret that acts for any account, or that there is none and the surface is closed. Keeps no
 * more of it than comparing takes.
 */
public final class SiteKey {

  private final Optional<byte[]> digest;

  public SiteKey(Optional<String> configured) {
    this.digest = configured.map(Sha256::of);
  }

  boolean isConfigured() {
    return digest.isPresent();
  }

  /** In a time that tells nothing of the key: digests are of one length, whatever was presented. */
  boolean matches(String presented) {
    byte[] digestOfPresented = Sha256.of(presented);
    return digest.map(it -> MessageDigest.isEqual(it, digestOfPresented)).orElse(false);
  }

  @Override
  public String toString() {
    return "SiteKey[hidden]";
  }
}
