package dev.aviary.adapters.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.aviary.application.throttle.port.out.RateLimits.Refusal;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * Everybody's bucket of one limit. One that nobody took from for a period is full, and so the same
 * as a new one: it is forgotten. When there are too many, those go that are seldom asked for.
 */
final class Counters {

  private final Bandwidth bandwidth;
  private final long periodNanos;
  private final TimeMeter clock;
  private final Cache<String, Counter> counters;

  Counters(Rate rate, long maxSubjects, LongSupplier nanoTime) {
    this.bandwidth =
        Bandwidth.builder()
            .capacity(rate.count())
            .refillGreedy(rate.count(), rate.period())
            .build();
    this.periodNanos = rate.period().toNanos();
    this.clock = new NanoClock(nanoTime, nanoTime.getAsLong());
    this.counters =
        Caffeine.newBuilder()
            .maximumSize(maxSubjects)
            .expireAfterAccess(rate.period())
            .ticker(nanoTime::getAsLong)
            .build();
  }

  Optional<Refusal> take(String subject) {
    return counters.get(subject, name -> new Counter()).take();
  }

  void giveBack(String subject) {
    Counter counter = counters.getIfPresent(subject);
    if (counter != null) {
      counter.giveBack();
    }
  }

  /** How many are remembered. */
  long size() {
    counters.cleanUp();
    return counters.estimatedSize();
  }

  /** One subject's bucket, and until when it is known that it is refused. */
  private final class Counter {

    private final Bucket bucket =
        Bucket.builder().addLimit(bandwidth).withCustomTimePrecision(clock).build();
    private final AtomicLong knownUntil = new AtomicLong();

    Optional<Refusal> take() {
      ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
      return probe.isConsumed()
          ? Optional.empty()
          : Optional.of(
              new Refusal(Duration.ofNanos(probe.getNanosToWaitForRefill()), isFirstInPeriod()));
    }

    void giveBack() {
      bucket.addTokens(1);
    }

    private boolean isFirstInPeriod() {
      long now = clock.currentTimeNanos();
      long until = knownUntil.get();
      return now >= until && knownUntil.compareAndSet(until, now + periodNanos);
    }
  }

  /** Begins at zero: buckets would never be refilled once the clock overflows. */
  private record NanoClock(LongSupplier nanoTime, long origin) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return nanoTime.getAsLong() - origin;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
