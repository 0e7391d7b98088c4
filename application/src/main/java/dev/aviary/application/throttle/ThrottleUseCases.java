package dev.aviary.application.throttle;

import dev.aviary.application.throttle.port.in.Throttle;

/** Builds the use case of throttling on its ports. */
public final class ThrottleUseCases {

  private final RateGuard guard;

  public ThrottleUseCases(RateGuard guard) {
    this.guard = guard;
  }

  public Throttle throttle() {
    return new ThrottleService(guard);
  }
}
