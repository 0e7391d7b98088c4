package dev.aviary.application.session;

import dev.aviary.application.profile.Activity;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.out.AccessTokens;
import java.util.Optional;

/** The token first: what nobody signed costs no look at the sessions. */
final class AuthenticateService implements Authenticate {

  private final AccessTokens accessTokens;
  private final OpenSessions openSessions;
  private final Activity activity;

  AuthenticateService(AccessTokens accessTokens, OpenSessions openSessions, Activity activity) {
    this.accessTokens = accessTokens;
    this.openSessions = openSessions;
    this.activity = activity;
  }

  @Override
  public Optional<Caller> authenticate(String accessToken) {
    Optional<Caller> caller =
        accessTokens
            .verify(accessToken)
            .filter(claims -> openSessions.isOpen(claims.account(), claims.session()))
            .map(claims -> new Caller(claims.account(), claims.session()));
    caller.map(Caller::account).ifPresent(activity::note);
    return caller;
  }
}
