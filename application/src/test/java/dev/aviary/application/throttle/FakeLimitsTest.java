package dev.aviary.application.throttle;

import dev.aviary.application.throttle.port.out.RateLimits;
import java.util.Map;

class FakeLimitsTest extends RateLimitsContract {

  @Override
  protected RateLimits limits(Map<Limit, Integer> counts) {
    FakeLimits limits = new FakeLimits();
    counts.forEach(limits::set);
    return limits;
  }
}
