package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.observability.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathLabelsTest {

  private final PathLabels labels = new PathLabels();

  @Test
  void path_ofAnEndpoint_isKept() {
    assertThat(labels.contribute(new Answered("/mobile_api/get_chats"))).isEmpty();
  }

  @Test
  void path_thatReachedNoEndpoint_isNotTold() {
    assertThat(labels.contribute(new Answered(null))).isEqualTo(Tags.of("uri", "UNKNOWN"));
  }

  @ParameterizedTest
  @CsvSource({
    "200, /mobile_api/get_chats, /mobile_api/get_chats",
    "404, NOT_FOUND, NOT_FOUND",
    "RESET, /mobile_api/secret, UNKNOWN",
    "RESET, /secret}, UNKNOWN",
  })
  void path_ofACallThatWasBrokenOff_isNotTold(String status, String path, String told) {
    Tags tags = Tags.of("method", "GET", "status", status, "uri", path);
    var id = new Meter.Id("http.server.requests", tags, null, null, Meter.Type.TIMER);

    assertThat(labels.map(id).getTag("uri")).isEqualTo(told);
  }

  @Test
  void meter_withoutAPath_isLeftAlone() {
    var id = new Meter.Id("answers", Tags.of("status", "RESET"), null, null, Meter.Type.COUNTER);

    assertThat(labels.map(id)).isSameAs(id);
  }

  /**
   * @param endpoint the path of the one that was reached, null for none
   */
  private record Answered(@Nullable String endpoint)
      implements HttpServerMetricsTagsContributor.Context {

    @Override
    public HttpServerRequest request() {
      throw new UnsupportedOperationException("holds what a client typed");
    }

    @Override
    public HttpResponse response() {
      throw new UnsupportedOperationException("says nothing of paths");
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T requestContextLocalData(Object key) {
      return key.equals("UrlPathTemplate") ? (T) endpoint : null;
    }
  }
}
