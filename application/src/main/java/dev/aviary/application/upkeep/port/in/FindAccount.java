package dev.aviary.application.upkeep.port.in;

import dev.aviary.domain.profile.Account;
import java.util.Optional;

/** Tells which account an operator means. */
@FunctionalInterface
public interface FindAccount {

  /**
   * The account of a username or an e-mail address; empty when there is none.
   *
   * @param text as typed, whatever it may be
   */
  Optional<Account> find(String text);
}
