package dev.aviary.application.messaging.port.in;

import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import java.util.Optional;

/** Sends a message. Durable once answered. */
public interface SendMessage {

  /**
   * @param clientId makes sending idempotent: the same again, also at the same moment and also
   *     after a crash, sends once
   */
  record Command(
      AccountId sender,
      AccountId recipient,
      MessageDraft draft,
      Optional<ClientMessageId> clientId) {}

  /**
   * Sends, or refuses in the order of the wire contract's section 3. What was sent before under the
   * same client id is answered as it is now, even when contact is no longer permitted.
   *
   * @throws DomainException {@code CONTACT_NOT_PERMITTED} for oneself, {@code PARTNER_INVALID} when
   *     the recipient does not exist, {@code CLIENT_ID_REUSED} when the sender used the client id
   *     for another recipient or other content, {@code CONTACT_NOT_PERMITTED} or {@code
   *     CONTACT_BLOCKED} as the contact policy decides, then whatever {@link MessageDraft#toBody()}
   *     refuses
   */
  Message send(Command command);
}
