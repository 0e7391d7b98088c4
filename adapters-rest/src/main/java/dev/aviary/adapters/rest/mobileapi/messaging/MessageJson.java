package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as one of its sides sees it (seed 000, {@code send_message} and {@code get_messages}).
 */
@JsonNaming(SnakeCaseStrategy.class)
record MessageJson(
    long id,
    long sentBy,
    long sentTo,
    boolean owner,
    String message,
    String mediaFile,
    String mediaType,
    String seen,
    String deletedFs1,
    String deletedFs2,
    String time,
    String side) {

  static MessageJson of(Message message, AccountId viewer, Brand brand) {
    boolean owner = message.isSentBy(viewer);
    return new MessageJson(
        message.id().value(),
        message.sender().value(),
        message.recipient().value(),
        owner,
        text(message),
        "",
        "none",
        seen(message.seenAt()),
        flag(message.visibility().hiddenFromSender()),
        flag(message.visibility().hiddenFromRecipient()),
        Times.message(message.sentAt(), brand.timeZone()),
        owner ? "right" : "left");
  }

  static String text(Message message) {
    return switch (message.body()) {
      case MessageBody.Text(String value) -> value;
    };
  }

  private static String seen(@Nullable Instant seenAt) {
    return seenAt == null ? "0" : Long.toString(seenAt.getEpochSecond());
  }

  private static String flag(boolean hidden) {
    return hidden ? "Y" : "N";
  }
}
