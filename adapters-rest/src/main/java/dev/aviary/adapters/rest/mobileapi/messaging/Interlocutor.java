package dev.aviary.adapters.rest.mobileapi.messaging;

import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/** The other side of a conversation, which every endpoint of it names as {@code user_id}. */
final class Interlocutor {

  private Interlocutor() {}

  /**
   * @throws DomainException {@link ErrorCode#PARTNER_INVALID}
   */
  static AccountId of(Parameters parameters) {
    return new AccountId(parameters.required("user_id", ErrorCode.PARTNER_INVALID));
  }
}
