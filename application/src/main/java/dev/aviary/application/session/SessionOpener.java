package dev.aviary.application.session;

import dev.aviary.application.session.port.in.SignedIn;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.profile.Account;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Opens a session and issues its tokens, inside the caller's transaction. */
final class SessionOpener {

  private final Sessions sessions;
  private final AccessTokens accessTokens;
  private final RandomBytes random;
  private final SessionPolicy policy;

  SessionOpener(
      Sessions sessions, AccessTokens accessTokens, RandomBytes random, SessionPolicy policy) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.random = random;
    this.policy = policy;
  }

  SignedIn open(Account account, DeviceType device, Instant now) {
    Session session =
        new Session(
            randomId(),
            account.id(),
            device,
            RefreshToken.of(random.next(RefreshToken.BYTES)),
            now,
            now.plus(policy.refreshTokenLifetime()));
    sessions.add(session);
    // Tokens carry whole seconds; what the client is told must be what the token says.
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = issuedAt.plus(policy.accessTokenLifetime());
    String token = accessTokens.issue(account.id(), session.id(), issuedAt, expiresAt);
    return new SignedIn(account, token, session.refreshToken(), expiresAt);
  }

  private UUID randomId() {
    ByteBuffer bytes = ByteBuffer.wrap(random.next(Long.BYTES * 2));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
