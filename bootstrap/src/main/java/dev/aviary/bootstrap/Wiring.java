package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.Brand;
import dev.aviary.adapters.rest.ossn.SiteKey;
import dev.aviary.adapters.rest.transport.AllowedOrigins;
import dev.aviary.adapters.rest.transport.OverloadLimits;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What every part of the server needs. The use cases are put on their adapters by {@link
 * SessionWiring}, {@link ProfileWiring}, {@link MessagingWiring} and {@link MediaWiring}.
 */
@Dependent
class Wiring {

  /** In microseconds, the database's unit: what is answered now equals what is read later. */
  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Produces
  @Singleton
  Brand brand(AviaryConfig config) {
    var brand = config.brand();
    return new Brand(
        brand.name(),
        brand.publicUrl(),
        brand.mediaPrefix(),
        brand.timeZone(),
        config.mobileApi().messageFormat(),
        config.mobileApi().requesterEmail());
  }

  @Produces
  @Singleton
  AllowedOrigins allowedOrigins(AviaryConfig config) {
    return config.corsOrigins().orElse(AllowedOrigins.NONE);
  }

  @Produces
  @Singleton
  OverloadLimits overloadLimits(AviaryConfig config) {
    var overload = config.overload();
    return new OverloadLimits(overload.maxCalls(), overload.bodyMemory(), overload.uploadDisk());
  }

  @Produces
  @Singleton
  SiteKey siteKey(AviaryConfig config) {
    return new SiteKey(config.ossn().apiKey());
  }
}
