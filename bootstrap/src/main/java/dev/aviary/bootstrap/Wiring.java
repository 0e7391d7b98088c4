package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.ossn.SiteKey;
import dev.aviary.adapters.security.SigningKeys;
import dev.aviary.application.profile.port.out.Accounts;
import dev.aviary.application.session.SessionPolicy;
import dev.aviary.application.session.SessionUseCases;
import dev.aviary.application.session.port.in.Authenticate;
import dev.aviary.application.session.port.in.LogIn;
import dev.aviary.application.session.port.in.SignUp;
import dev.aviary.application.session.port.out.AccessTokens;
import dev.aviary.application.session.port.out.PasswordHasher;
import dev.aviary.application.session.port.out.Sessions;
import dev.aviary.application.shared.port.out.RandomBytes;
import dev.aviary.application.shared.port.out.Transactions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Puts the use cases on their adapters; {@link MessagingWiring} and {@link ProfileWiring} do those
 * of messages and people.
 */
@Dependent
class Wiring {

  /** In microseconds, the database's unit: what is answered now equals what is read later. */
  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Produces
  @Singleton
  Brand brand(AviaryConfig config) {
    var brand = config.brand();
    return new Brand(
        brand.name(),
        brand.publicUrl(),
        brand.mediaPrefix(),
        brand.timeZone(),
        config.mobileApi().messageFormat(),
        config.mobileApi().requesterEmail());
  }

  @Produces
  @Singleton
  SiteKey siteKey(AviaryConfig config) {
    return new SiteKey(config.ossn().apiKey());
  }

  @Produces
  @Singleton
  SigningKeys signingKeys(AviaryConfig config) {
    try {
      return config
          .session()
          .keysFile()
          .map(SigningKeys::readExisting)
          .orElseGet(() -> ownKeys(config.dataDir()));
    } catch (UncheckedIOException | IllegalArgumentException e) {
      throw new StartupException("AVIARY_SESSION_KEYS_FILE: " + e.getMessage(), e);
    }
  }

  private static SigningKeys ownKeys(Path dataDir) {
    try {
      return SigningKeys.readOrCreate(
          Files.createDirectories(dataDir).resolve("session-keys.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Produces
  @Singleton
  SessionUseCases sessionUseCases(
      Accounts accounts,
      Sessions sessions,
      PasswordHasher hasher,
      AccessTokens accessTokens,
      RandomBytes random,
      AviaryConfig config,
      Transactions transactions,
      InstantSource clock) {
    var policy =
        new SessionPolicy(
            config.session().accessTokenLifetime(), config.session().refreshTokenLifetime());
    return new SessionUseCases(
        accounts, sessions, hasher, accessTokens, random, policy, transactions, clock);
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
  Authenticate authenticate(SessionUseCases useCases) {
    return useCases.authenticate();
  }
}
