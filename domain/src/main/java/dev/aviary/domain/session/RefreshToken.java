package dev.aviary.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An opaque secret of 256 bits that a client may later trade for new tokens. Stored only hashed.
 */
public final class RefreshToken {

  /** How many random bytes make one. */
  public static final int BYTES = 32;

  private final String value;

  private RefreshToken(String value) {
    this.value = value;
  }

  /**
   * @param random {@link #BYTES} bytes from a secure source
   */
  public static RefreshToken of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a refresh token takes " + BYTES + " bytes");
    }
    return new RefreshToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** The text the client keeps. */
  public String reveal() {
    return value;
  }

  /** SHA-256 of the text: enough for a secret that cannot be guessed. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken[hidden]";
  }
}
