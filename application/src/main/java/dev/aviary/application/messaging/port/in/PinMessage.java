package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/**
 * Pins one message of a conversation for both of its sides. Either side pins and unpins.
 * Idempotent: pinning what is pinned, and unpinning what is not, is done and changes nothing.
 */
public interface PinMessage {

  /**
   * Pins a message, in place of whatever was pinned; of two at once the later one stays.
   *
   * @throws DomainException {@code MESSAGE_UNKNOWN} when {@code by} does not see the message,
   *     {@code CONTACT_BLOCKED} while either side blocks the other
   */
  void pin(AccountId by, MessageId id);

  /**
   * Takes the pin off a message. One that was put on another message meanwhile stays.
   *
   * @throws DomainException as {@link #pin}
   */
  void unpin(AccountId by, MessageId id);
}
