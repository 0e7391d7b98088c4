package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A message that a search found (seed 000, {@code search_messages}).
 *
 * @param mediaRaw where its picture is kept; empty when it has none
 */
@RegisterForReflection
@JsonNaming(SnakeCaseStrategy.class)
record FoundJson(@JsonUnwrapped MessageJson message, String mediaRaw) {

  static FoundJson of(Message message, AccountId viewer, Brand brand) {
    return new FoundJson(MessageJson.of(message, viewer, brand), MessageJson.mediaKey(message));
  }
}
