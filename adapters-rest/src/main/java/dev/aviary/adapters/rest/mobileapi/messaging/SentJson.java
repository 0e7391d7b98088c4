package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.domain.messaging.Message;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.jspecify.annotations.Nullable;

/**
 * The message that was just sent (seed 000, {@code send_message}).
 *
 * @param mediaName what to call its picture; null, and then no key, for a text
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record SentJson(
    @JsonUnwrapped MessageJson message,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String mediaName) {

  static SentJson of(Message message, Brand brand) {
    MessageJson json = MessageJson.of(message, message.sender(), brand);
    boolean picture = !MessageJson.mediaKey(message).isEmpty();
    return new SentJson(json, picture ? mediaName(message, brand) : null);
  }

  private static String mediaName(Message message, Brand brand) {
    return brand.mediaPrefix() + "-IMG-" + message.sentAt().getEpochSecond();
  }
}
