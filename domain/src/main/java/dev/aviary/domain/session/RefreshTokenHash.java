package dev.aviary.domain.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a refresh token's text, in hexadecimal: enough for a secret that cannot be
 * guessed.
 */
public record RefreshTokenHash(String hex) {

  static RefreshTokenHash ofText(byte[] text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
      return new RefreshTokenHash(HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java platform has no SHA-256", e);
    }
  }
}
