package dev.aviary.domain.profile;

import dev.aviary.domain.relationship.ProfileVisibility;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;

/**
 * What somebody is to the account whose profile they look at.
 *
 * @param self whether it is their own
 * @param follows whether they follow it
 * @param blocked whether either blocks the other
 */
public record Viewer(boolean self, boolean follows, boolean blocked) {

  /** Who looks at their own. */
  public static final Viewer SELF = new Viewer(true, false, false);

  /**
   * What {@code viewer} is to the other of the pair.
   *
   * @throws IllegalArgumentException when {@code viewer} is neither of the pair
   */
  public static Viewer of(AccountId viewer, Relationship relationship) {
    return new Viewer(false, relationship.of(viewer).follows(), relationship.isBlocked());
  }

  /** Whether they may see the profile, and the follows, of an account with this setting. */
  boolean sees(ProfileVisibility visibility) {
    return self
        || (!blocked
            && switch (visibility) {
              case EVERYONE -> true;
              case FOLLOWERS -> follows;
            });
  }
}
