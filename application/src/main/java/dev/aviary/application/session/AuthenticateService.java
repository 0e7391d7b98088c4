package dev.aviary.application.session;

import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.domain.shared.AccountId;
import java.util.Optional;

/** The token first: what nobody signed costs no look at the sessions. */
final class AuthenticateService implements Authenticate {

  private final AccessTokens accessTokens;
  private final Sessions sessions;
  private final Transactions transactions;

  AuthenticateService(AccessTokens accessTokens, Sessions sessions, Transactions transactions) {
    this.accessTokens = accessTokens;
    this.sessions = sessions;
    this.transactions = transactions;
  }

  @Override
  public Optional<AccountId> authenticate(String accessToken) {
    return accessTokens
        .verify(accessToken)
        .filter(claims -> transactions.inTransaction(() -> isOpen(claims)))
        .map(AccessTokens.Claims::account);
  }

  private boolean isOpen(AccessTokens.Claims claims) {
    return sessions.isOpen(claims.account(), claims.session());
  }
}
