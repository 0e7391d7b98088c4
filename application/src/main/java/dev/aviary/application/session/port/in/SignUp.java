package dev.aviary.application.session.port.in;

import dev.aviary.domain.profile.EmailAddress;
import dev.aviary.domain.profile.PersonName;
import dev.aviary.domain.profile.Username;
import dev.aviary.domain.session.Password;

/** Makes an account and signs it in. */
public interface SignUp {

  record Command(PersonName name, Username username, EmailAddress email, Password password) {}

  /** How it ended. */
  sealed interface Result {}

  record SignedUp(SignedIn signedIn) implements Result {}

  /** Nothing was made: the username is in use. */
  record UsernameTaken() implements Result {}

  /** Nothing was made: the e-mail address is in use. */
  record EmailTaken() implements Result {}

  /**
   * @throws dev.aviary.domain.shared.DomainException {@link
   *     dev.aviary.domain.shared.ErrorCode#PASSWORD_INVALID} for a password that everybody tries
   *     first, or that is the account's own name or address
   * @throws dev.aviary.domain.shared.TooManyRequestsException when too many sign up or log in at
   *     once
   */
  Result signUp(Command command);
}
