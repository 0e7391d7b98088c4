package dev.aviary.bootstrap;

import dev.aviary.adapters.rest.transport.CallTracing;
import dev.aviary.bootstrap.tracing.OtlpTraces;
import dev.aviary.bootstrap.tracing.Spans;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Traces calls where a collector is configured, and costs nothing where none is. */
@Singleton
class TracingWiring {

  private final Optional<OtlpTraces> traces;

  TracingWiring(AviaryConfig config) {
    this.traces = config.tracingEndpoint().map(OtlpTraces::new);
  }

  @Produces
  @Singleton
  CallTracing callTracing() {
    return traces.map(CallTracing.class::cast).orElse(CallTracing.OFF);
  }

  @Produces
  @Singleton
  Spans spans() {
    return traces.map(Spans.class::cast).orElse(Spans.OFF);
  }

  void sendTheLast(@Observes ShutdownEvent event) {
    traces.ifPresent(OtlpTraces::close);
  }
}
