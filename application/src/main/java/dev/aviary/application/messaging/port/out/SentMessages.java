package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.ClientMessageId;
import dev.aviary.domain.messaging.Message;
import dev.aviary.domain.shared.AccountId;
import java.util.Optional;

/** What each sender has sent under names of their client's, kept for as long as the account. */
public interface SentMessages {

  /**
   * What was sent under a name.
   *
   * @param seal of its content, as it was bound
   */
  record Sent(Message message, String seal) {}

  /**
   * What {@code sender} sent under this name; empty when nothing was. A message that was erased is
   * answered as {@link Message#erased}: no trace of what it said is kept.
   */
  Optional<Sent> find(AccountId sender, ClientMessageId clientId);

  /**
   * Binds a name to a message that was appended in this transaction.
   *
   * @return false when the sender has used the name before, also in a transaction that committed a
   *     moment ago; then nothing is bound
   */
  boolean bind(ClientMessageId clientId, Message message, String seal);
}
