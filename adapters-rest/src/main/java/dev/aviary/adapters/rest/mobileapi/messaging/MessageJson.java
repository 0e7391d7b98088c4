package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Times;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageBody;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message as one of its sides sees it (seed 000, {@code get_messages}). */
@RegisterForReflection
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

  /** One that was taken back is gone for both sides: this dialect has no other word for it. */
  static MessageJson of(Message message, AccountId viewer, Brand brand) {
    boolean owner = message.isSentBy(viewer);
    boolean removed = message.isRemoved();
    String media = mediaKey(message);
    return new MessageJson(
        message.id().value(),
        message.sender().value(),
        message.recipient().value(),
        owner,
        brand.messageFormat().apply(message.body().text()),
        media.isEmpty() ? "" : brand.url(media),
        media.isEmpty() ? "none" : "image",
        seen(message.seenAt()),
        flag(removed || message.visibility().hiddenFromSender()),
        flag(removed || message.visibility().hiddenFromRecipient()),
        Times.message(message.sentAt(), brand.timeZone()),
        owner ? "right" : "left");
  }

  /** Where its picture is kept; empty when it has none. */
  static String mediaKey(Message message) {
    return switch (message.body()) {
      case MessageBody.Image image -> image.media().value();
      case MessageBody.Text text -> "";
      case MessageBody.Removed removed -> "";
    };
  }

  private static String seen(@Nullable Instant seenAt) {
    return seenAt == null ? "0" : Long.toString(seenAt.getEpochSecond());
  }

  private static String flag(boolean hidden) {
    return hidden ? "Y" : "N";
  }
}
