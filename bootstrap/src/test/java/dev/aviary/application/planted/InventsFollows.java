package dev.aviary.application.planted;

import dev.aviary.domain.relationship.Follow;
import dev.aviary.domain.shared.AccountId;
import java.time.Instant;

/** Makes one account follow another without asking anybody. */
public final class InventsFollows {

  private InventsFollows() {}

  public static Follow invent(AccountId follower, AccountId followed) {
    return new Follow(follower, followed, Instant.EPOCH);
  }
}
