package dev.aviary.application.session;

import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.Transactions;
import java.time.InstantSource;

/** Builds the session use cases on their ports. */
public final class SessionUseCases {

  private final Accounts accounts;
  private final Sessions sessions;
  private final PasswordHasher hasher;
  private final AccessTokens accessTokens;
  private final SessionOpener opener;
  private final Transactions transactions;
  private final InstantSource clock;

  public SessionUseCases(
      Accounts accounts,
      Sessions sessions,
      PasswordHasher hasher,
      AccessTokens accessTokens,
      RandomBytes random,
      SessionPolicy policy,
      Transactions transactions,
      InstantSource clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.hasher = hasher;
    this.accessTokens = accessTokens;
    this.opener = new SessionOpener(sessions, accessTokens, random, policy);
    this.transactions = transactions;
    this.clock = clock;
  }

  public SignUp signUp() {
    return new SignUpService(accounts, hasher, opener, transactions, clock);
  }

  public LogIn logIn() {
    return new LogInService(accounts, hasher, opener, transactions, clock);
  }

  public Authenticate authenticate() {
    return new AuthenticateService(accessTokens, sessions, transactions);
  }
}
