package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/** Proof that one account may reach another now. Only {@link ContactPolicy} makes one. */
public abstract sealed class ContactPermit {

  private final AccountPair pair;
  private final AccountId from;

  private ContactPermit(AccountPair pair, AccountId from) {
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

  /** Permits messages. */
  public static final class ToMessage extends ContactPermit {

    /**
     * @throws IllegalArgumentException when {@code from} is neither of the pair
     */
    ToMessage(AccountPair pair, AccountId from) {
      super(pair, from);
    }
  }

  /** Permits to follow, or to ask to. */
  public static final class ToFollow extends ContactPermit {

    /**
     * @throws IllegalArgumentException when {@code from} is neither of the pair
     */
    ToFollow(AccountPair pair, AccountId from) {
      super(pair, from);
    }
  }

  /** Permits to pin a message for both, and to unpin one. */
  public static final class ToPin extends ContactPermit {

    /**
     * @throws IllegalArgumentException when {@code from} is neither of the pair
     */
    ToPin(AccountPair pair, AccountId from) {
      super(pair, from);
    }
  }
}
