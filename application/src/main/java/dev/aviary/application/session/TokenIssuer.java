package dev.aviary.application.session;

import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Issues the tokens of a session. */
final class TokenIssuer {

  private final AccessTokens accessTokens;
  private final Duration lifetime;

  TokenIssuer(AccessTokens accessTokens, Duration lifetime) {
    this.accessTokens = accessTokens;
    this.lifetime = lifetime;
  }

  /** The access token ends with its session at the latest. */
  Tokens issue(Session session, RefreshToken refreshToken, Instant now) {
    // Tokens carry whole seconds; what the client is told must be what the token says.
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = earlier(issuedAt.plus(lifetime), session.endsAt());
    String accessToken = accessTokens.issue(session.account(), session.id(), issuedAt, expiresAt);
    return new Tokens(accessToken, expiresAt, refreshToken);
  }

  private static Instant earlier(Instant one, Instant other) {
    return (one.isBefore(other) ? one : other).truncatedTo(ChronoUnit.SECONDS);
  }
}
