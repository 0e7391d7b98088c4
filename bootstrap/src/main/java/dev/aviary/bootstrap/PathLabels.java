package dev.aviary.bootstrap;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import jakarta.inject.Singleton;

/**
 * Has metrics name the paths of endpoints alone. Any other path is what a client typed: it may hold
 * a token, and there are any number of them, each a series that stays.
 */
@Singleton
class PathLabels implements HttpServerMetricsTagsContributor, MeterFilter {

  private static final String PATH = "uri";
  private static final Tag UNKNOWN = Tag.of(PATH, "UNKNOWN");

  /** Where the framework keeps the path of the endpoint that a call has reached. */
  private static final String OF_ENDPOINT = "UrlPathTemplate";

  private static final Tag BROKEN_OFF = Tag.of("status", "RESET");

  @Override
  public Tags contribute(Context call) {
    return call.requestContextLocalData(OF_ENDPOINT) == null ? Tags.of(UNKNOWN) : Tags.empty();
  }

  /** Of calls whose clients are gone before the answer, nobody asks the above. */
  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getTag(PATH) != null && id.getTags().contains(BROKEN_OFF)
        ? id.replaceTags(Tags.of(id.getTags()).and(UNKNOWN))
        : id;
  }
}
