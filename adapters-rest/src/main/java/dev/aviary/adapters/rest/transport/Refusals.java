package dev.aviary.adapters.rest.transport;

import dev.aviary.domain.shared.DomainException;
import dev.aviary.domain.shared.TooManyRequestsException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts why calls were refused. No label is anybody's input. */
@Singleton
class Refusals {

  /** What is refused by no rule of the domain, which has its own codes. */
  enum Reason {
    /** More calls at once than may be. */
    OVERLOADED,
    /** More bytes of bodies at once than may be. */
    NO_ROOM,
    /** A longer body than may be. */
    TOO_LARGE,
    /** Its body crept. */
    TOO_SLOW,
    UNREADABLE,
    /** By its dialect: without a session or the site's key, or for no operation it has. */
    NOT_ADMITTED,
    /** More often than may be. */
    THROTTLED,
    /** Too many others want the same work done, or kept it from a worker for too long. */
    BUSY,
    /** A database, a storage or a disk that is away. */
    OUTAGE,
    /** A fault of ours. */
    FAULT
  }

  private static final String NO_DIALECT = "none";

  private final MeterRegistry metrics;
  private final Dialects dialects;
  private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

  private record Counted(String dialect, Enum<?> reason) {}

  /** From the beginning at zero, or the first of a kind would not be seen to add anything. */
  Refusals(MeterRegistry metrics, Dialects dialects) {
    this.metrics = metrics;
    this.dialects = dialects;
    dialects
        .names()
        .forEach(
            name -> Arrays.stream(Reason.values()).forEach(it -> counter(new Counted(name, it))));
  }

  void count(String path, Reason reason) {
    increment(path, reason);
  }

  void count(String path, DomainException refusal) {
    increment(path, reason(refusal));
  }

  private static Enum<?> reason(DomainException refusal) {
    if (refusal instanceof TooManyRequestsException tooMany) {
      return tooMany.retryAfter().isZero() ? Reason.BUSY : Reason.THROTTLED;
    }
    return refusal.code();
  }

  private void increment(String path, Enum<?> reason) {
    Optional<Dialect> dialect = dialects.of(path);
    String name = dialect.map(Dialect::name).orElse(NO_DIALECT);
    counters.computeIfAbsent(new Counted(name, reason), this::counter).increment();
  }

  private Counter counter(Counted counted) {
    return Counter.builder("aviary.refusals")
        .description("Calls that were not answered as asked, by why")
        .tag("dialect", counted.dialect())
        .tag("reason", counted.reason().name().toLowerCase(Locale.ROOT))
        .register(metrics);
  }
}
