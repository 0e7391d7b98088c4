package dev.aviary.adapters.rest.ossn.messaging;

import dev.aviary.adapters.rest.transport.Parameters;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.ErrorCode;

/** An account that a call names. */
final class Guid {

  private Guid() {}

  /**
   * @throws DomainException {@link ErrorCode#ACCOUNT_INVALID} when there is none that could be one
   */
  static AccountId of(Parameters parameters, String name) {
    return parameters
        .positive(name)
        .map(AccountId::new)
        .orElseThrow(() -> new DomainException(ErrorCode.ACCOUNT_INVALID));
  }
}
