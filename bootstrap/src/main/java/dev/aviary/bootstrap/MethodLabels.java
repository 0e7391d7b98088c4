package dev.aviary.bootstrap;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Has metrics name the methods of HTTP alone. Any other word is what a client typed, and there are
 * any number of them, each a series that stays.
 */
@Singleton
class MethodLabels implements MeterFilter {

  private static final String METHOD = "method";

  private static final Set<String> OF_HTTP =
      Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

  @Override
  public Meter.Id map(Meter.Id id) {
    String method = id.getTag(METHOD);
    return method == null || OF_HTTP.contains(method)
        ? id
        : id.replaceTags(Tags.of(id.getTags()).and(METHOD, "OTHER"));
  }
}
