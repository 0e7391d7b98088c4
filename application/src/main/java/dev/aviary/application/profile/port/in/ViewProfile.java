package dev.aviary.application.profile.port.in;

import dev.aviary.domain.profile.Profile;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Shows an account's profile to another account or to itself, as far as it may be seen. */
public interface ViewProfile {

  /** Which account: by its number or by its username. */
  sealed interface Target {}

  record ById(AccountId id) implements Target {}

  record ByUsername(Username username) implements Target {}

  /**
   * @param own whether the viewer looks at their own
   * @param followed whether the viewer follows the account
   * @param blocksViewer whether the account blocks the viewer
   */
  record View(Profile profile, boolean own, boolean followed, boolean blocksViewer) {}

  /**
   * @throws DomainException {@link dev.aviary.domain.shared.ErrorCode#ACCOUNT_UNKNOWN}
   */
  View view(AccountId viewer, Target target);
}
