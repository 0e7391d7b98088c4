package dev.aviary.application.throttle;

import dev.aviary.application.audit.AuditEvent;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.throttle.port.out.RateLimits;
import dev.aviary.domain.shared.AccountId;
import dev.aviary.domain.shared.TooManyRequestsException;
import java.util.Optional;

/** Refuses what is over a limit, and tells the audit log, which is not to be flooded, at first. */
public final class RateGuard {

  private final RateLimits limits;
  private final AuditLog audit;

  public RateGuard(RateLimits limits, AuditLog audit) {
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * @param account who is refused, where that is known
   * @throws TooManyRequestsException when the limit has nothing left for the subject
   */
  public void take(Limit limit, String subject, Optional<AccountId> account) {
    Optional<RateLimits.Refusal> refusal = limits.take(limit, subject);
    refusal
        .filter(RateLimits.Refusal::isFirst)
        .ifPresent(first -> audit.record(new AuditEvent.Throttled(limit, account)));
    if (refusal.isPresent()) {
      throw new TooManyRequestsException(refusal.get().retryAfter());
    }
  }

  /** Gives back what was taken. */
  public void giveBack(Limit limit, String subject) {
    limits.giveBack(limit, subject);
  }
}
