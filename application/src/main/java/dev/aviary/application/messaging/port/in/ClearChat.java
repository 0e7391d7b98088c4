package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Clears a conversation for one side; the partner's side is untouched. */
public interface ClearChat {

  /**
   * @param deleteChat whether the entry in the chat list goes as well, until the next message
   */
  record Command(AccountId viewer, AccountId partner, boolean deleteChat) {}

  /**
   * Hides every message so far from the viewer, for good. What the partner has hidden as well is
   * erased. Idempotent; does nothing where the two never wrote.
   *
   * @throws DomainException {@code PARTNER_INVALID} for an unknown partner or oneself
   */
  void clear(Command command);
}
