package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.messaging.MessageId;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Deletes one message, for oneself or for everyone. Not idempotent: the second time it is gone. */
public interface DeleteMessage {

  /**
   * Hides a message from {@code viewer}; the other side keeps it. Erases it when the other side has
   * hidden it before.
   *
   * @throws DomainException {@code MESSAGE_UNKNOWN} when the viewer does not see it, or no more
   */
  void deleteForOneself(AccountId viewer, MessageId id);

  /**
   * Takes a message back for both sides. What it said is erased at once.
   *
   * @throws DomainException {@code MESSAGE_UNKNOWN} unless {@code sender} sent it and sees it
   */
  void removeForEveryone(AccountId sender, MessageId id);
}
