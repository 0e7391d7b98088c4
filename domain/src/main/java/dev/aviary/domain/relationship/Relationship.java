package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/**
 * How two accounts stand to each other.
 *
 * @param low how the pair's lower account stands to the higher
 * @param high how the pair's higher account stands to the lower
 */
public record Relationship(AccountPair pair, Stance low, Stance high) {

  /** How one account stands to the other. */
  public record Stance(boolean follows, boolean blocks, ContactPrivacy contactPrivacy) {

    /** Two strangers who accept messages from everyone. */
    public static final Stance STRANGER = new Stance(false, false, ContactPrivacy.EVERYONE);

    boolean acceptsContact() {
      return switch (contactPrivacy) {
        case EVERYONE -> true;
        case FOLLOWED -> follows;
      };
    }
  }

  /**
   * How {@code side} stands to the other.
   *
   * @throws IllegalArgumentException when {@code side} is neither of the pair
   */
  public Stance of(AccountId side) {
    return pair.isLow(side) ? low : high;
  }

  /** Whether either blocks the other. A block ends every contact, whoever made it. */
  public boolean isBlocked() {
    return low.blocks() || high.blocks();
  }

  /** Whether both sides' privacy allows messages between them. */
  boolean acceptsContact() {
    return low.acceptsContact() && high.acceptsContact();
  }
}
