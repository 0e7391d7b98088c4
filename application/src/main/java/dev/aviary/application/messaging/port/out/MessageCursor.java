package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.MessageId;

/** Where in a conversation a page of messages lies. */
public sealed interface MessageCursor {

  /** The newest ones. */
  record Newest() implements MessageCursor {}

  /** Those just older than a message, which need not exist. */
  record Before(MessageId id) implements MessageCursor {}

  /** Those just newer than a message, which need not exist: the next ones, none skipped. */
  record After(MessageId id) implements MessageCursor {}
}
