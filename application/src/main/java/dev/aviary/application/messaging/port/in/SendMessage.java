package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Sends a message. Durable once answered; not idempotent: each call sends one. */
public interface SendMessage {

  record Command(AccountId sender, AccountId recipient, MessageDraft draft) {}

  /**
   * Sends, or refuses in the order of the wire contract's section 3.
   *
   * @throws DomainException {@code PARTNER_INVALID} when the recipient does not exist, {@code
   *     CONTACT_NOT_PERMITTED} for oneself, then whatever {@link MessageDraft#toBody()} refuses
   */
  Message send(Command command);
}
