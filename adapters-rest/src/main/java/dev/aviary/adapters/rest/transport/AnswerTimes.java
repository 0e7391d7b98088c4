package dev.aviary.adapters.rest.transport;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times answers, by operation and by the code in the body: HTTP says 200 for everything.
 * No label is anybody's input.
 */
@Singleton
class AnswerTimes {

  /** For what reached no endpoint. */
  private static final String UNKNOWN = "unknown";

  /** What operators ask about, from an answer out of memory to one that nobody waits for. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofMillis(2500),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry metrics;

  /** As the registry finds each anew among all there are. */
  private final Map<Counted, Timer> timers = new ConcurrentHashMap<>();

  /** What is counted together. */
  private record Counted(String dialect, @Nullable Method endpoint, String code) {}

  AnswerTimes(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * @param endpoint null where none was found
   * @param since when the call was let in, by {@link System#nanoTime}
   */
  void record(Dialect dialect, @Nullable Method endpoint, Reply reply, long since) {
    timers
        .computeIfAbsent(new Counted(dialect.name(), endpoint, reply.codeLabel()), this::timer)
        .record(Duration.ofNanos(System.nanoTime() - since));
  }

  private Timer timer(Counted counted) {
    return Timer.builder("aviary.answers")
        .description(
            "Answers, from the whole request to the answer's composition; code is the body's")
        .tag("dialect", counted.dialect())
        .tag("operation", operation(counted.endpoint()))
        .tag("code", counted.code())
        .serviceLevelObjectives(BUCKETS)
        .register(metrics);
  }

  /** The last part of its path; a template stands in for paths that no endpoint has. */
  static String operation(@Nullable Method endpoint) {
    return Optional.ofNullable(endpoint)
        .map(method -> method.getAnnotation(Path.class))
        .map(Path::value)
        .filter(path -> !path.contains("{"))
        .map(path -> path.substring(path.lastIndexOf('/') + 1))
        .orElse(UNKNOWN);
  }
}
