package dev.aviary.application.messaging.port.out;

import dev.aviary.domain.messaging.MessageDraft;
import dev.aviary.domain.shared.AccountId;

/**
 * Seals of what was sent under a client's name: they tell whether the same is sent again once the
 * message is gone. Made with a secret that the store does not have, so that a seal gives nothing of
 * the text away to whoever has the store alone.
 */
public interface ContentSeals {

  /** The seal of a draft for a recipient, in printable characters. */
  String seal(AccountId recipient, MessageDraft draft);

  /** Whether a seal was made of this draft for this recipient. */
  boolean matches(String seal, AccountId recipient, MessageDraft draft);
}
