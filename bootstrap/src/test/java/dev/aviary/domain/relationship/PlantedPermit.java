package dev.aviary.domain.relationship;

import dev.aviary.domain.shared.AccountPair;

/** Grants itself what only the policy may grant. */
public final class PlantedPermit {

  private PlantedPermit() {}

  public static ContactPermit forge(AccountPair pair) {
    return new ContactPermit.ToFollow(pair, pair.low());
  }
}
