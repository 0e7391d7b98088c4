package dev.aviary.application.session.port.out;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Signed tokens that prove for a while which account calls. */
public interface AccessTokens {

  /**
   * @param session the session it belongs to
   * @param expiresAt from when on it is refused
   */
  String issue(AccountId account, UUID session, Instant issuedAt, Instant expiresAt);

  /**
   * The account that a token was issued for. Empty for whatever is not a token of ours that is
   * valid now: malformed, foreign, altered, expired.
   */
  Optional<AccountId> verify(String token);
}
