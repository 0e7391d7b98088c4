package dev.aviary.domain.session;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * An opaque secret that a client may trade once for new tokens. It says which session it belongs
 * to, so that an old one is known for what it is without a list of all there ever were; the rest of
 * it nobody can guess. Stored only hashed.
 */
public final class RefreshToken {

  /** How many secret bytes are in one. */
  public static final int SECRET_BYTES = 32;

  private static final int SESSION_BYTES = Long.BYTES * 2;

  private final UUID session;
  private final String value;

  private RefreshToken(UUID session, String value) {
    this.session = session;
    this.value = value;
  }

  /**
   * @param secret {@link #SECRET_BYTES} bytes that nobody can predict
   */
  public static RefreshToken of(UUID session, byte[] secret) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("a refresh token takes " + SECRET_BYTES + " bytes");
    }
    byte[] bytes =
        ByteBuffer.allocate(SESSION_BYTES + SECRET_BYTES)
            .putLong(session.getMostSignificantBits())
            .putLong(session.getLeastSignificantBits())
            .put(secret)
            .array();
    return new RefreshToken(session, Base64.getUrlEncoder().encodeToString(bytes));
  }

  /** What a client sent; empty where that cannot be one. */
  public static Optional<RefreshToken> parse(String text) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      return bytes.remaining() == SESSION_BYTES + SECRET_BYTES
          ? Optional.of(new RefreshToken(new UUID(bytes.getLong(), bytes.getLong()), text))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The session it says it belongs to. */
  public UUID session() {
    return session;
  }

  /** The {@link #SECRET_BYTES} that it was made of. */
  public byte[] secret() {
    byte[] bytes = Base64.getUrlDecoder().decode(value);
    return Arrays.copyOfRange(bytes, SESSION_BYTES, bytes.length);
  }

  /** The text the client keeps. */
  public String reveal() {
    return value;
  }

  /** What may be stored. */
  public RefreshTokenHash hash() {
    return RefreshTokenHash.ofText(value);
  }

  @Override
  public String toString() {
    return "RefreshToken[hidden]";
  }
}
