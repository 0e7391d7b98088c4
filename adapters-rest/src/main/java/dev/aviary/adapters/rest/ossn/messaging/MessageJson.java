package dev.aviary.adapters.rest.ossn.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.profile.Identity;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message (seed 003).
 *
 * @param data always empty
 * @param viewed {@code "1"} once its recipient read it, else {@code "0"}
 * @param isDeleted {@code "1"} once it was removed for everyone; null, and then no key, before
 * @param time in Unix seconds
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record MessageJson(
    Map<String, String> data,
    String id,
    UserJson messageFrom,
    UserJson messageTo,
    String message,
    String viewed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String isDeleted,
    String time) {

  /** A message between the two, in either direction. */
  static MessageJson of(Message message, Identity one, Identity other, Brand brand) {
    boolean fromOne = message.isSentBy(one.id());
    return new MessageJson(
        Map.of(),
        Long.toString(message.id().value()),
        UserJson.of(fromOne ? one : other, brand),
        UserJson.of(fromOne ? other : one, brand),
        message.body().text(),
        isViewed(message) ? "1" : "0",
        message.isRemoved() ? "1" : null,
        Long.toString(message.sentAt().getEpochSecond()));
  }

  /** Of a removed one nothing is left to view. */
  private static boolean isViewed(Message message) {
    return message.seenAt() != null || message.isRemoved();
  }
}
