package dev.aviary.application.throttle;

import dev.aviary.application.throttle.port.out.RateLimits;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Limits that never give anything back by themselves; there are none until one is set. */
public final class FakeLimits implements RateLimits {

  /** What every refusal says. */
  public static final Duration RETRY_AFTER = Duration.ofSeconds(7);

  private record Subject(Limit limit, String name) {}

  private final Map<Limit, Integer> counts = new HashMap<>();
  private final Map<Subject, Integer> taken = new HashMap<>();
  private final Set<Subject> refused = new HashSet<>();

  public synchronized void set(Limit limit, int count) {
    counts.put(limit, count);
  }

  @Override
  public synchronized Optional<Refusal> take(Limit limit, String subject) {
    Subject key = new Subject(limit, subject);
    if (taken(limit, subject) >= counts.getOrDefault(limit, Integer.MAX_VALUE)) {
      return Optional.of(new Refusal(RETRY_AFTER, refused.add(key)));
    }
    taken.merge(key, 1, Integer::sum);
    return Optional.empty();
  }

  @Override
  public synchronized void giveBack(Limit limit, String subject) {
    taken.computeIfPresent(new Subject(limit, subject), (key, count) -> Math.max(0, count - 1));
  }

  public synchronized int taken(Limit limit, String subject) {
    return taken.getOrDefault(new Subject(limit, subject), 0);
  }
}
