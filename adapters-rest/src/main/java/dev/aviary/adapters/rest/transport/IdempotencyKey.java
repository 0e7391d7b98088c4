package dev.aviary.adapters.rest.transport;

import dev.aviary.domain.messaging.ClientMessageId;
import java.util.Optional;

/**
 * The name a client gives to a message it may have to send again: parameter {@code client_id}, else
 * header {@code Idempotency-Key} (wire contract, section 3).
 */
public final class IdempotencyKey {

  private IdempotencyKey() {}

  /**
   * Empty when none was given, or an empty one.
   *
   * @throws dev.aviary.domain.shared.DomainException {@code CLIENT_ID_INVALID}
   */
  public static Optional<ClientMessageId> of(Call call) {
    String parameter = call.parameters().text("client_id");
    String given = parameter.isEmpty() ? unquoted(call.header("Idempotency-Key")) : parameter;
    return given.isEmpty() ? Optional.empty() : Optional.of(new ClientMessageId(given));
  }

  /** The header's draft standard makes it a structured string, which stands in double quotes. */
  private static String unquoted(String header) {
    String value = header.strip();
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
