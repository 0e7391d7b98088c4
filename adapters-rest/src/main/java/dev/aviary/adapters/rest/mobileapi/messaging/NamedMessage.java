package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/** The one message that an endpoint is about, which it names as {@code message_id}. */
final class NamedMessage {

  private NamedMessage() {}

  /**
   * @throws DomainException {@link ErrorCode#MESSAGE_ID_INVALID}
   */
  static MessageId of(Parameters parameters) {
    return new MessageId(parameters.required("message_id", ErrorCode.MESSAGE_ID_INVALID));
  }
}
