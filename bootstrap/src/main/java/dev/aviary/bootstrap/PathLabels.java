package dev.aviary.bootstrap;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Has metrics name the paths of endpoints alone. Any other path is what a client typed: it may hold
 * a token, and there are any number of them.
 */
@Singleton
class PathLabels implements MeterFilter {

  private static final String PATH = "uri";

  /** Under any path of a surface, these reach an endpoint, if only the one of unknown paths. */
  private static final Set<String> METHODS_OF_ENDPOINTS = Set.of("GET", "POST");

  @Override
  public Meter.Id map(Meter.Id id) {
    String path = id.getTag(PATH);
    return path == null || !path.startsWith("/") || isOfAnEndpoint(id, path)
        ? id
        : id.replaceTags(Tags.of(id.getTags()).and(PATH, "UNKNOWN"));
  }

  private static boolean isOfAnEndpoint(Meter.Id id, String path) {
    boolean isTemplate = path.endsWith("}");
    return isTemplate
        || (METHODS_OF_ENDPOINTS.contains(id.getTag("method"))
            && !"CLIENT_ERROR".equals(id.getTag("outcome")));
  }
}
