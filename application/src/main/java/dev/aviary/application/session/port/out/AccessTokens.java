package dev.aviary.application.session.port.out;

import dev.aviary.domain.shared.AccountId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Signed tokens that prove for a while which account calls. */
public interface AccessTokens {

  /** What a token says. */
  record Claims(AccountId account, UUID session) {}

  /**
   * @param session the session it belongs to
   * @param expiresAt from when on it is refused
   */
  String issue(AccountId account, UUID session, Instant issuedAt, Instant expiresAt);

  /**
   * What a token was issued for. Empty for whatever is not a token of ours that is valid now:
   * malformed, foreign, altered, expired, or without a session. Whether that session is still open,
   * a token cannot know.
   */
  Optional<Claims> verify(String token);
}
