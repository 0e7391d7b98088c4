package dev.aviary.application.profile.port.in;

import dev.aviary.domain.relationship.PrivacySettings;
import dev.aviary.domain.shared.AccountId;

/** An account's own privacy settings (wire contract, section 7). */
public interface EditPrivacy {

  /**
   * @throws dev.aviary.domain.shared.DomainException {@code ACCOUNT_UNKNOWN}
   */
  PrivacySettings read(AccountId owner);

  /**
   * Replaces all of them at once. Whoever follows already goes on, and a request to follow that
   * waits goes on waiting. Once answered, no follow comes about under the settings before.
   */
  void replace(AccountId owner, PrivacySettings settings);
}
