package dev.aviary.application.session;

import dev.aviary.application.session.port.in.Tokens;
import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.domain.session.DeviceType;
import dev.aviary.domain.session.RefreshToken;
import dev.aviary.domain.session.Session;
import dev.aviary.domain.shared.AccountId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/** Opens a session and issues its tokens, inside the caller's transaction. */
final class SessionOpener {

  private final Sessions sessions;
  private final TokenIssuer issuer;
  private final RefreshTokens refreshTokens;
  private final RandomBytes random;
  private final SessionPolicy policy;

  SessionOpener(
      Sessions sessions,
      TokenIssuer issuer,
      RefreshTokens refreshTokens,
      RandomBytes random,
      SessionPolicy policy) {
    this.sessions = sessions;
    this.issuer = issuer;
    this.refreshTokens = refreshTokens;
    this.random = random;
    this.policy = policy;
  }

  Tokens open(AccountId account, DeviceType device, Instant now) {
    RefreshToken token = refreshTokens.first(randomId(), random.next(RefreshTokens.SEED_BYTES));
    Session session = Session.open(account, device, token, now, policy.refresh());
    sessions.add(session);
    sessions.endAllBut(account, policy.maxPerAccount());
    return issuer.issue(session, token, now);
  }

  private UUID randomId() {
    ByteBuffer bytes = ByteBuffer.wrap(random.next(Long.BYTES * 2));
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
