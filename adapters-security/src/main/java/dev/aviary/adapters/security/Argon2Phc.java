package dev.aviary.adapters.security;

import dev.aviary.domain.session.PasswordHash;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash in PHC string format: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, salt and
 * hash in Base64 without padding.
 */
record Argon2Phc(Parameters parameters, String saltBase64, String hashBase64) {

  private static final Pattern FORMAT =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=([1-9]\\d{0,8}),t=([1-9]\\d{0,8}),p=([1-9]\\d{0,8})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** What makes one hash as costly as another. */
  record Parameters(int memoryKibibytes, int passes, int lanes) {

    Argon2Parameters withSalt(byte[] salt) {
      return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
          .withVersion(Argon2Parameters.ARGON2_VERSION_13)
          .withMemoryAsKB(memoryKibibytes)
          .withIterations(passes)
          .withParallelism(lanes)
          .withSalt(salt)
          .build();
    }
  }

  /**
   * @throws IllegalArgumentException for anything else; the text is not in the message
   */
  static Argon2Phc parse(PasswordHash hash) {
    Matcher match = FORMAT.matcher(hash.phc());
    if (!match.matches()) {
      throw new IllegalArgumentException("a stored password hash is not Argon2id in PHC format");
    }
    return of(
        new Parameters(
            Integer.parseInt(match.group(1)),
            Integer.parseInt(match.group(2)),
            Integer.parseInt(match.group(3))),
        Base64.getDecoder().decode(match.group(4)),
        Base64.getDecoder().decode(match.group(5)));
  }

  static Argon2Phc of(Parameters parameters, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new Argon2Phc(parameters, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  byte[] salt() {
    return Base64.getDecoder().decode(saltBase64);
  }

  byte[] hash() {
    return Base64.getDecoder().decode(hashBase64);
  }

  PasswordHash toPasswordHash() {
    return new PasswordHash(
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(
                parameters.memoryKibibytes(),
                parameters.passes(),
                parameters.lanes(),
                saltBase64,
                hashBase64));
  }
}
