package dev.aviary.application.upkeep.port.in;

import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.AccountId;

/** Gives an account another password, and ends all its sessions: whoever had the old one is out. */
@FunctionalInterface
public interface ResetPassword {

  /**
   * From then on nobody is signed in with the old password, whenever they began to.
   *
   * @return how many sessions were ended
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#PASSWORD_INVALID} as for whoever signs up, {@link
   *     dev.aviary.domain.shared.ErrorCode#ACCOUNT_UNKNOWN}
   */
  int reset(AccountId account, Password password);
}
