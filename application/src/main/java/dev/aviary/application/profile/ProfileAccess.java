package dev.aviary.application.profile;

import dev.aviary.application.profile.port.in.ViewProfile.View;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.profile.Viewer;
import dev.aviary.domain.relationship.Relationship;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.AccountPair;

/** The gate that every look at an account's profile, or at its follows, passes. */
public final class ProfileAccess {

  private final Relationships relationships;

  public ProfileAccess(Relationships relationships) {
    this.relationships = relationships;
  }

  /** The account as the viewer, who exists, may see it. */
  public View look(AccountId viewer, Account account) {
    return AccountPair.between(account.id(), viewer)
        .map(pair -> another(account, viewer, relationships.between(pair).orElseThrow()))
        .orElseGet(() -> new View(Profile.of(account, Viewer.SELF), true, false, false));
  }

  private static View another(Account account, AccountId viewer, Relationship relationship) {
    return new View(
        Profile.of(account, Viewer.of(viewer, relationship)),
        false,
        relationship.of(viewer).follows(),
        relationship.of(account.id()).blocks());
  }
}
