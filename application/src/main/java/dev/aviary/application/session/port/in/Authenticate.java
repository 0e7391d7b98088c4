package dev.aviary.application.session.port.in;

import dev.aviary.domain.shared.AccountId;
import java.util.Optional;
import java.util.UUID;

/** Tells who calls. */
public interface Authenticate {

  /** An account, and the session in which it calls. */
  record Caller(AccountId account, UUID session) {}

  /**
   * A token is refused from the moment its session was ended on this server, and within a second
   * after it was ended anywhere else.
   *
   * @param accessToken as sent, whatever it may be
   * @return empty unless it is valid now and its session is still open
   */
  Optional<Caller> authenticate(String accessToken);
}
