package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodLabelsTest {

  private final MethodLabels labels = new MethodLabels();

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"})
  void method_ofHttp_isKept(String method) {
    Meter.Id id = requests(method);

    assertThat(labels.map(id)).isSameAs(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"BREW", "get", "Z000123AAA", "PROPFIND"})
  void method_thatAClientMadeUp_isNotTold(String method) {
    assertThat(labels.map(requests(method))).isEqualTo(requests("OTHER"));
  }

  @Test
  void methods_thatClientsMadeUp_areOneSeries() {
    var registry = new SimpleMeterRegistry();
    registry.config().meterFilter(labels);

    for (int i = 0; i < 100; i++) {
      Counter.builder("http.server.requests").tag("method", "Z" + i).register(registry).increment();
    }

    assertThat(registry.getMeters()).hasSize(1);
  }

  @Test
  void meter_withoutAMethod_isLeftAlone() {
    var id = new Meter.Id("answers", Tags.of("code", "BREW"), null, null, Meter.Type.COUNTER);

    assertThat(labels.map(id)).isSameAs(id);
  }

  private static Meter.Id requests(String method) {
    Tags tags = Tags.of("method", method, "status", "404");
    return new Meter.Id("http.server.requests", tags, null, null, Meter.Type.TIMER);
  }
}
