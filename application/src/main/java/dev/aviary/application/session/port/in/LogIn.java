package dev.aviary.application.session.port.in;

import dev.aviary.domain.session.Password;
import dev.aviary.domain.shared.DomainException;

/** Opens a session for somebody who knows an account's password. */
public interface LogIn {

  /**
   * @param login e-mail address or username as typed
   * @param deviceType as sent, empty when none was
   */
  record Command(String login, Password password, String deviceType) {}

  /** How it ended. */
  sealed interface Result {}

  record LoggedIn(SignedIn signedIn) implements Result {}

  /** No such account or not its password: the caller does not learn which, by time neither. */
  record BadCredentials() implements Result {}

  /**
   * @throws DomainException {@link dev.aviary.domain.shared.ErrorCode#DEVICE_TYPE_INVALID}, only
   *     once the credentials were found right
   * @throws dev.aviary.domain.shared.TooManyRequestsException when wrong passwords were tried too
   *     often for this login, or too many log in at once
   */
  Result logIn(Command command);
}
