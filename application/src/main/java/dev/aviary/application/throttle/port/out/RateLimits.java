package dev.aviary.application.throttle.port.out;

import dev.aviary.application.throttle.Limit;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts how often something is done, for each limit and subject apart. Bounded in memory: subjects
 * that were not seen for long are forgotten.
 */
public interface RateLimits {

  /**
   * @param retryAfter until when it is certain to be refused again
   * @param isFirst whether it is the first for its subject in some time, the limit's period
   */
  record Refusal(Duration retryAfter, boolean isFirst) {}

  /** Takes one of what the limit allows its subject; empty when there was one. */
  Optional<Refusal> take(Limit limit, String subject);

  /** Gives back one that was taken, for what turned out not to count. */
  void giveBack(Limit limit, String subject);
}
