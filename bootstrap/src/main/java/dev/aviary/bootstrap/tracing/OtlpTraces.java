package dev.aviary.bootstrap.tracing;

import dev.aviary.adapters.rest.transport.CallTracing;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Sends spans to a collector, in the background and in batches; those that it does not take are
 * dropped. A span has the names of what was done and the code of the answer. It has no address, no
 * query, no header and no account: sessions and texts stand there.
 */
@RegisterForReflection(
    classNames = "io.opentelemetry.exporter.sender.jdk.internal.JdkHttpSenderProvider")
public final class OtlpTraces implements CallTracing, Spans, AutoCloseable {

  private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
  private static final AttributeKey<String> DIALECT = AttributeKey.stringKey("aviary.dialect");
  private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("aviary.operation");
  private static final AttributeKey<String> CODE = AttributeKey.stringKey("aviary.code");

  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final SdkTracerProvider provider;
  private final Tracer tracer;

  /**
   * @param collector its address, of OTLP over HTTP, such as {@code http://collector:4318}
   */
  public OtlpTraces(String collector) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector + "/v1/traces")
            .setTimeout(FAREWELL)
            .build();
    provider =
        SdkTracerProvider.builder()
            .setResource(Resource.create(Attributes.of(SERVICE, "aviary")))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).setScheduleDelay(EVERY).build())
            .build();
    tracer = provider.get("aviary");
  }

  @Override
  public boolean isOn() {
    return true;
  }

  /** A trace of its own: what a client says of traces is the client's to invent. */
  @Override
  @SuppressWarnings("MustBeClosedChecker") // Once the call ends.
  public Traced begin(String dialect, String operation) {
    Span span =
        tracer
            .spanBuilder(dialect + " " + operation)
            .setParent(Context.root())
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(DIALECT, dialect)
            .setAttribute(OPERATION, operation)
            .startSpan();
    Scope scope = Context.root().with(span).makeCurrent();
    return code -> {
      scope.close();
      span.setAttribute(CODE, code);
      if (code.equals("500")) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    };
  }

  /** What is done by itself, from time to time, is no part of a call. */
  @Override
  public <T> T in(String name, Supplier<T> work) {
    if (!Span.current().getSpanContext().isValid()) {
      return work.get();
    }
    Span span = tracer.spanBuilder(name).startSpan();
    try (var _ = span.makeCurrent()) {
      return work.get();
    } catch (RuntimeException | Error e) {
      span.setStatus(StatusCode.ERROR);
      throw e;
    } finally {
      span.end();
    }
  }

  @Override
  public void close() {
    var _ = provider.shutdown().join(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
  }
}
