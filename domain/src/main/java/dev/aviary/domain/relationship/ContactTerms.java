package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountPair;

/**
 * All of a {@link Relationship} that decides whether the two may message each other: while these
 * are the same, so is the decision.
 *
 * @param blocked whether either blocks the other
 */
public record ContactTerms(AccountPair pair, Side low, Side high, boolean blocked) {

  /**
   * One account's part in it.
   *
   * @param privacy whom it lets write
   * @param follows whether it follows the other; having asked to is not enough
   */
  public record Side(ContactPrivacy privacy, boolean follows) {

    private boolean acceptsContact() {
      return switch (privacy) {
        case EVERYONE -> true;
        case FOLLOWED -> follows;
      };
    }
  }

  /** Whether both sides' privacy allows messages between them. */
  boolean acceptContact() {
    return low.acceptsContact() && high.acceptsContact();
  }
}
