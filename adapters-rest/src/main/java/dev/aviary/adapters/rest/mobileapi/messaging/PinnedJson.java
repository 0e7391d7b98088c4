package dev.aviary.adapters.rest.mobileapi.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.mobileapi.Answer;
import dev.aviary.application.messaging.port.in.ReadMessages;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A page of messages, empty or not, of a conversation in which one is pinned.
 *
 * @param page as it is without
 */
@RegisterForReflection
record PinnedJson(@JsonUnwrapped Answer page, MessageJson pinned) implements Answer {

  /** Without a pin the page alone, as published clients know it. */
  static Answer of(ReadMessages.Page read, AccountId viewer, Brand brand) {
    Answer page =
        Answer.rows(
            read.messages().stream()
                .map(message -> MessageJson.of(message, viewer, brand))
                .toList());
    Message pinned = read.pinned();
    return pinned == null ? page : new PinnedJson(page, MessageJson.of(pinned, viewer, brand));
  }

  @Override
  public int code() {
    return page.code();
  }
}
