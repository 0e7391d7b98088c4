package dev.aviary.domain.session;

import dev.aviary.domain.shared.Sha256;
import java.util.HexFormat;

/**
 * The SHA-256 of a refresh token's text, in hexadecimal: enough for a secret that cannot be
 * guessed.
 */
public record RefreshTokenHash(String hex) {

  static RefreshTokenHash ofText(String text) {
    return new RefreshTokenHash(HexFormat.of().formatHex(Sha256.of(text)));
  }
}
