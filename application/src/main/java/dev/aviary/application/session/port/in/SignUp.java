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

  Result signUp(Command command);
}
