package dev.aviary.application.session.port.in;

import dev.aviary.domain.shared.AccountId;
import java.util.Optional;

/** Tells which account a call comes from. */
public interface Authenticate {

  /**
   * @param accessToken as sent, whatever it may be
   * @return empty unless it is valid now and its session is still open
   */
  Optional<AccountId> authenticate(String accessToken);
}
