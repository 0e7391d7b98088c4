package dev.aviary.bootstrap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aviary.adapters.security.Argon2Settings;
import dev.aviary.adapters.security.SigningKeys;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.profile.Activity;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.OpenSessions;
import dev.aviary.application.session.SessionPolicy;
import dev.aviary.application.session.SessionUseCases;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.LogOut;
import dev.aviary.application.session.port.in.RefreshSession;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.CommonPasswords;
import dev.aviary.application.session.port.out.EndedSessions;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.RefreshTokens;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.SharedClock;
import dev.aviary.application.shared.port.out.Transactions;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.domain.session.RefreshPolicy;
import dev.aviary.domain.shared.AccountId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Puts the use cases of sessions on their adapters. */
@Dependent
class SessionWiring {

  /** Some 10 MB of them. */
  private static final long MOST_REMEMBERED = 100_000;

  @Produces
  @Singleton
  SigningKeys signingKeys(AviaryConfig config) {
    return KeysFile.read(config);
  }

  @Produces
  @Singleton
  Argon2Settings argon2Settings(AviaryConfig config) {
    var password = config.password();
    int memory = password.memory();
    try {
      return new Argon2Settings(
          memory,
          password.passes(),
          password.lanes(),
          password.parallel().orElseGet(() -> Argon2Settings.parallelByDefault(memory)),
          password.maxWaiting());
    } catch (IllegalArgumentException e) {
      throw new StartupException(
          "AVIARY_PASSWORD_MEMORY, _PASSES and _LANES: " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  SessionUseCases.Stores sessionStores(
      Accounts accounts,
      Sessions sessions,
      EndedSessions endedSessions,
      Transactions transactions) {
    return new SessionUseCases.Stores(accounts, sessions, endedSessions, transactions);
  }

  @Produces
  @Singleton
  SessionUseCases.Secrets secrets(
      PasswordHasher hasher,
      CommonPasswords commonPasswords,
      AccessTokens accessTokens,
      RefreshTokens refreshTokens,
      RandomBytes random) {
    return new SessionUseCases.Secrets(
        hasher, commonPasswords, accessTokens, refreshTokens, random);
  }

  @Produces
  @Singleton
  OpenSessions openSessions(
      Sessions sessions, EndedSessions endedSessions, Transactions transactions) {
    Cache<UUID, AccountId> memory = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    return new OpenSessions(
        sessions, endedSessions, transactions, memory.asMap(), System::nanoTime);
  }

  @Produces
  @Singleton
  SessionPolicy sessionPolicy(AviaryConfig config) {
    var session = config.session();
    return new SessionPolicy(
        session.accessTokenLifetime(),
        new RefreshPolicy(
            session.refreshTokenLifetime(), session.idleLifetime(), session.refreshGrace()),
        session.maxPerAccount());
  }

  @Produces
  @Singleton
  SessionUseCases sessionUseCases(
      SessionUseCases.Stores stores,
      SessionUseCases.Secrets secrets,
      OpenSessions openSessions,
      SessionPolicy policy,
      RateGuard guard,
      AuditLog audit,
      SharedClock clock) {
    return new SessionUseCases(
        stores, secrets, openSessions, policy, guard, audit, clock, System::nanoTime);
  }

  @Produces
  @Singleton
  Activity activity(Accounts accounts, Transactions transactions, InstantSource clock) {
    return new Activity(accounts, transactions, clock);
  }

  @Produces
  @Singleton
  SignUp signUp(SessionUseCases useCases) {
    return useCases.signUp();
  }

  @Produces
  @Singleton
  LogIn logIn(SessionUseCases useCases) {
    return useCases.logIn();
  }

  @Produces
  @Singleton
  Authenticate authenticate(SessionUseCases useCases, Activity activity) {
    return useCases.authenticate(activity);
  }

  @Produces
  @Singleton
  RefreshSession refreshSession(SessionUseCases useCases) {
    return useCases.refreshSession();
  }

  @Produces
  @Singleton
  LogOut logOut(SessionUseCases useCases) {
    return useCases.logOut();
  }
}
