package dev.aviary.bootstrap.metrics;

import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.port.out.RateLimits;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts what was over a limit, by the limit. */
public final class CountedRateLimits implements RateLimits {

  private final RateLimits limits;
  private final Map<Limit, Counter> refused = new HashMap<>();

  public CountedRateLimits(RateLimits limits, MeterRegistry metrics) {
    this.limits = limits;
    for (Action action : Action.values()) {
      for (Limit.By by : Limit.By.values()) {
        Limit limit = new Limit(action, by);
        refused.put(limit, counter(metrics, limit));
      }
    }
  }

  private static Counter counter(MeterRegistry metrics, Limit limit) {
    return Counter.builder("aviary.throttled")
        .description("Attempts that were over a limit")
        .tag("action", Labels.of(limit.action()))
        .tag("by", Labels.of(limit.by()))
        .register(metrics);
  }

  @Override
  public Optional<Refusal> take(Limit limit, String subject) {
    Optional<Refusal> refusal = limits.take(limit, subject);
    refusal.flatMap(it -> Optional.ofNullable(refused.get(limit))).ifPresent(Counter::increment);
    return refusal;
  }

  @Override
  public void giveBack(Limit limit, String subject) {
    limits.giveBack(limit, subject);
  }
}
