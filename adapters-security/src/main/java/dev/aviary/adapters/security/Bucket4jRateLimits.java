package dev.aviary.adapters.security;

import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.port.out.RateLimits;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Token buckets in the memory of this process. Each limit has its own, so that a flood of one kind
 * of subjects, such as addresses, makes it forget none of another, such as names.
 */
@Singleton
class Bucket4jRateLimits implements RateLimits {

  static final long MAX_SUBJECTS_OF_A_LIMIT = 10_000;

  private final Map<Limit, Counters> counters;

  @Inject
  Bucket4jRateLimits(Rates rates) {
    this(rates, MAX_SUBJECTS_OF_A_LIMIT, System::nanoTime);
  }

  Bucket4jRateLimits(Rates rates, long maxSubjects, LongSupplier nanoTime) {
    this.counters =
        rates.byLimit().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, it -> new Counters(it.getValue(), maxSubjects, nanoTime)));
  }

  @Override
  public Optional<Refusal> take(Limit limit, String subject) {
    return of(limit).flatMap(it -> it.take(subject));
  }

  @Override
  public void giveBack(Limit limit, String subject) {
    of(limit).ifPresent(it -> it.giveBack(subject));
  }

  /** How many subjects are remembered, of all limits together. */
  long size() {
    return counters.values().stream().mapToLong(Counters::size).sum();
  }

  private Optional<Counters> of(Limit limit) {
    return Optional.ofNullable(counters.get(limit));
  }
}
