package dev.aviary.adapters.persistence.messaging;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aviary.application.messaging.port.out.Conversations.Remembered;
import dev.aviary.domain.shared.AccountPair;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * How those who write to each other stood when they were last asked about. Nothing here has to be
 * right: whoever acts on it has the database compare it.
 */
@ApplicationScoped
// How Caffeine keeps at most so many; a native image lacks it otherwise.
@RegisterForReflection(
    classNames = {
      "com.github.benmanes.caffeine.cache.PSMS",
      "com.github.benmanes.caffeine.cache.SSMS"
    })
class RememberedPairs {

  /** Some 3 MB. */
  private static final int MOST = 8_192;

  private final Cache<AccountPair, Remembered> pairs =
      Caffeine.newBuilder().maximumSize(MOST).build();

  void put(Remembered pair) {
    pairs.put(pair.terms().pair(), pair);
  }

  Optional<Remembered> find(AccountPair pair) {
    return Optional.ofNullable(pairs.getIfPresent(pair));
  }

  void forget(AccountPair pair) {
    pairs.invalidate(pair);
  }
}
