package dev.aviary.application.profile;

import dev.aviary.application.profile.port.in.EditPrivacy;
import dev.aviary.application.profile.port.in.ViewProfile;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.relationship.port.out.Relationships;
import dev.aviary.application.shared.port.out.Transactions;

/** Builds the profile use cases on their ports. */
public final class ProfileUseCases {

  private ProfileUseCases() {}

  public static ViewProfile viewProfile(
      Accounts accounts, Relationships relationships, Transactions transactions) {
    return new ViewProfileService(accounts, new ProfileAccess(relationships), transactions);
  }

  public static EditPrivacy editPrivacy(Accounts accounts, Transactions transactions) {
    return new EditPrivacyService(accounts, transactions);
  }
}
