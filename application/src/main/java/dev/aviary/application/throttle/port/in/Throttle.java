package dev.aviary.application.throttle.port.in;

import dev.aviary.application.throttle.Action;
import dev.aviary.domain.shared.AccountId;
import java.util.Set;

/**
 * Asks whether something may be done again already, and counts it when it may. What is one of
 * several actions counts as each of them, and when one refuses it, as none.
 */
public interface Throttle {

  /**
   * For what nobody is known for yet.
   *
   * @param address of the client's network, as text
   * @throws dev.aviary.domain.shared.TooManyRequestsException when it was done too often
   */
  void admit(Set<Action> actions, String address);

  /**
   * For what an account does: counted for the account and for the address.
   *
   * @throws dev.aviary.domain.shared.TooManyRequestsException when it was done too often
   */
  void admit(Set<Action> actions, AccountId account, String address);
}
