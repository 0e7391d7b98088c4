package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.application.messaging.port.out.MessageCursor;
import dev.aviary.domain.messaging.MessageId;
import java.util.Optional;

/** Where a page of messages lies: {@code offset_up} wins over {@code offset_down}. */
final class Offsets {

  private Offsets() {}

  static MessageCursor of(Parameters parameters) {
    return offset(parameters, "offset_up")
        .<MessageCursor>map(MessageCursor.Before::new)
        .or(() -> offset(parameters, "offset_down").map(MessageCursor.After::new))
        .orElseGet(MessageCursor.Newest::new);
  }

  private static Optional<MessageId> offset(Parameters parameters, String name) {
    return parameters.positive(name).map(MessageId::new);
  }
}
