package dev.aviary.application.upkeep.port.in;

import dev.aviary.domain.profile.Account;
import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;

/** Makes an account for somebody who did not sign up. It is not signed in. */
public interface CreateAccount {

  record Command(PersonName name, Username username, EmailAddress email, Password password) {}

  /** How it ended. */
  sealed interface Result {}

  record Created(Account account) implements Result {}

  /** Nothing was made: the username is in use. */
  record UsernameTaken() implements Result {}

  /** Nothing was made: the e-mail address is in use. */
  record EmailTaken() implements Result {}

  /**
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#PASSWORD_INVALID} as for whoever signs up
   */
  Result create(Command command);
}
