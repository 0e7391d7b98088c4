package dev.aviary.application.profile.port.in;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.DomainException;

/** Shows an account's profile to another account or to itself. */
public interface ViewProfile {

  /** Which account: by its number or by its username. */
  sealed interface Target {}

  record ById(AccountId id) implements Target {}

  record ByUsername(Username username) implements Target {}

  /**
   * @param own whether the viewer looks at their own
   * @param blocksViewer whether the account blocks the viewer
   */
  record Profile(Account account, boolean own, boolean blocksViewer) {}

  /**
   * @throws DomainException {@link dev.aviary.domain.shared.ErrorCode#ACCOUNT_UNKNOWN}
   */
  Profile view(AccountId viewer, Target target);
}
