package dev.aviary.domain.messaging;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;
import java.util.regex.Pattern;

/**
 * The name a client gives to a message so that sending it again sends it once: 1 to 64 of {@code
 * A-Za-z0-9_-}, unique for its sender. On the wire {@code client_id} or {@code Idempotency-Key}
 * (wire contract, section 3).
 */
public record ClientMessageId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * @throws DomainException {@link ErrorCode#CLIENT_ID_INVALID}
   */
  public ClientMessageId {
    if (!SHAPE.matcher(value).matches()) {
      throw new DomainException(ErrorCode.CLIENT_ID_INVALID);
    }
  }
}
