package dev.aviary.adapters.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aviary.application.session.port.out.AccessTokens.Claims;
import dev.aviary.domain.shared.Sha256;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * What tokens say that were verified lately, so that a client that calls often does not cost a
 * signature each time. Refusals are not remembered: whoever sends rubbish would fill the memory.
 * Tokens are known by their hash; the memory of a server, dumped, gives none away.
 *
 * <p>Nothing here says that a session is open: that is looked up at every call.
 */
final class VerifiedTokens {

  private static final int MAX_ENTRIES = 100_000;
  private static final Duration MAX_AGE = Duration.ofMinutes(5);

  private final Cache<ByteBuffer, Entry> entries =
      Caffeine.newBuilder()
          .maximumSize(MAX_ENTRIES)
          .expireAfterWrite(MAX_AGE)
          // Its upkeep is short, and not worth another thread.
          .executor(Runnable::run)
          .build();

  private final InstantSource clock;

  VerifiedTokens(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * What a verified token says.
   *
   * @param expiry from when on it says nothing
   */
  record Entry(Claims claims, Instant expiry) {}

  /**
   * @param verification asked when the token is not known; empty when it is to be refused
   */
  Optional<Claims> claims(String token, Function<String, Optional<Entry>> verification) {
    ByteBuffer hash = ByteBuffer.wrap(Sha256.of(token));
    return Optional.ofNullable(entries.getIfPresent(hash))
        .or(() -> remembered(hash, verification.apply(token)))
        .filter(entry -> clock.instant().isBefore(entry.expiry()))
        .map(Entry::claims);
  }

  private Optional<Entry> remembered(ByteBuffer hash, Optional<Entry> verified) {
    verified.ifPresent(entry -> entries.put(hash, entry));
    return verified;
  }
}
