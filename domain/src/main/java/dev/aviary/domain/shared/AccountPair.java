package dev.aviary.domain.shared;

import java.util.Optional;

/** Two different accounts without a direction: the pair (a, b) equals the pair (b, a). */
public record AccountPair(AccountId low, AccountId high) {

  /**
   * @throws IllegalArgumentException unless {@code low} comes before {@code high}
   */
  public AccountPair {
    if (low.compareTo(high) >= 0) {
      throw new IllegalArgumentException("a pair needs two accounts, the lower first");
    }
  }

  /** The pair of the two, empty when they are one and the same account. */
  public static Optional<AccountPair> between(AccountId one, AccountId other) {
    int order = one.compareTo(other);
    if (order == 0) {
      return Optional.empty();
    }
    return Optional.of(order < 0 ? new AccountPair(one, other) : new AccountPair(other, one));
  }

  /**
   * Whether {@code member} is the lower of the two.
   *
   * @throws IllegalArgumentException when {@code member} is neither
   */
  public boolean isLow(AccountId member) {
    return partnerOf(member).equals(high);
  }

  /**
   * The one of the two that is not {@code member}.
   *
   * @throws IllegalArgumentException when {@code member} is neither
   */
  public AccountId partnerOf(AccountId member) {
    if (member.equals(low)) {
      return high;
    }
    if (member.equals(high)) {
      return low;
    }
    throw new IllegalArgumentException("account " + member.value() + " is not one of the pair");
  }
}
