package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/** Proof that one account may reach another now. Only {@link ContactPolicy} makes one. */
public final class ContactPermit {

  private final AccountPair pair;
  private final AccountId from;

  /**
   * @throws IllegalArgumentException when {@code from} is neither of the pair
   */
  ContactPermit(AccountPair pair, AccountId from) {
    pair.partnerOf(from);
    this.pair = pair;
    this.from = from;
  }

  public AccountPair pair() {
    return pair;
  }

  /** Who reaches out. */
  public AccountId from() {
    return from;
  }
}
