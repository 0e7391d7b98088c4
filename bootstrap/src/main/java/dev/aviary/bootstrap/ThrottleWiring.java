package dev.aviary.bootstrap;

import static dev.aviary.application.throttle.Limit.By.ACCOUNT;
import static dev.aviary.application.throttle.Limit.By.ADDRESS;

import dev.aviary.adapters.rest.transport.TrustedProxies;
import dev.aviary.adapters.security.Rate;
import dev.aviary.adapters.security.Rates;
import dev.aviary.application.audit.port.out.AuditLog;
import dev.aviary.application.throttle.Action;
import dev.aviary.application.throttle.Limit;
import dev.aviary.application.throttle.RateGuard;
import dev.aviary.application.throttle.ThrottleUseCases;
import dev.aviary.application.throttle.port.in.Throttle;
import dev.aviary.application.throttle.port.out.RateLimits;
import dev.aviary.bootstrap.metrics.CountedRateLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Puts throttling on its adapter, and says who is believed about where calls come from. */
@Dependent
// How Caffeine keeps what it forgets when nobody asks for it; a native image lacks it otherwise.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
class ThrottleWiring {

  @Produces
  @Singleton
  TrustedProxies trustedProxies(AviaryConfig config) {
    return config.trustedProxies().orElse(TrustedProxies.NONE);
  }

  /** None at all where throttling is off, so that nothing is counted. */
  @Produces
  @Singleton
  Rates rates(AviaryConfig config) {
    Map<Limit, Rate> rates = new HashMap<>();
    if (config.throttle().enabled()) {
      limits(config.throttle())
          .forEach((limit, most) -> most.rate().ifPresent(rate -> rates.put(limit, rate)));
    }
    return new Rates(rates);
  }

  private static Map<Limit, AviaryConfig.Most> limits(AviaryConfig.Throttle throttle) {
    return Map.ofEntries(
        Map.entry(new Limit(Action.LOG_IN, ADDRESS), throttle.logInByAddress()),
        Map.entry(new Limit(Action.LOG_IN, ACCOUNT), throttle.wrongPasswordsByName()),
        Map.entry(new Limit(Action.SIGN_UP, ADDRESS), throttle.signUpByAddress()),
        Map.entry(new Limit(Action.REFRESH, ADDRESS), throttle.refreshByAddress()),
        Map.entry(new Limit(Action.REFRESH, ACCOUNT), throttle.refreshBySession()),
        Map.entry(new Limit(Action.SEND, ADDRESS), throttle.sendByAddress()),
        Map.entry(new Limit(Action.SEND, ACCOUNT), throttle.sendByAccount()),
        Map.entry(new Limit(Action.SEARCH, ADDRESS), throttle.searchByAddress()),
        Map.entry(new Limit(Action.SEARCH, ACCOUNT), throttle.searchByAccount()),
        Map.entry(new Limit(Action.UPLOAD, ADDRESS), throttle.uploadByAddress()),
        Map.entry(new Limit(Action.UPLOAD, ACCOUNT), throttle.uploadByAccount()));
  }

  @Produces
  @Singleton
  RateGuard rateGuard(RateLimits limits, AuditLog audit, MeterRegistry metrics) {
    return new RateGuard(new CountedRateLimits(limits, metrics), audit);
  }

  @Produces
  @Singleton
  Throttle throttle(RateGuard guard) {
    return new ThrottleUseCases(guard).throttle();
  }
}
