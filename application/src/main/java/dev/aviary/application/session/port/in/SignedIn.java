package dev.aviary.application.session.port.in;

import dev.aviary.domain.profile.Account;

/** An account, and the tokens with which a client may call for it. */
public record SignedIn(Account account, Tokens tokens) {

  /** Its number is enough for a log. */
  @Override
  public String toString() {
    return "SignedIn[account " + account.id().value() + "]";
  }
}
