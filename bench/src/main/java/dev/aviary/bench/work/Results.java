package dev.aviary.bench.work;

import dev.aviary.bench.load.Load;
import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What was measured so far, told as it comes. */
public final class Results {

  private final Map<String, Measured> measured = new LinkedHashMap<>();
  private final List<Verdict> verdicts = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  void add(String name, Measured more) {
    measured.put(name, more);
  }

  void add(Verdict verdict) {
    verdicts.add(verdict);
    System.out.printf(
        "  %s: %s, asked for %s: %s%n",
        verdict.what(),
        verdict.measuredText(),
        verdict.targetText(),
        verdict.met() ? "met" : "MISSED");
  }

  void fail(String name, RuntimeException reason) {
    failures.add(name);
    System.out.printf("  %s FAILED: %s%n", name, reason.getMessage());
  }

  Optional<Measured> find(String name) {
    return Optional.ofNullable(measured.get(name));
  }

  public List<Measured> measured() {
    return List.copyOf(measured.values());
  }

  public List<Verdict> verdicts() {
    return List.copyOf(verdicts);
  }

  /** The names of those that gave no result. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** Prints a round. */
  static Load tell(String what, Load load) {
    System.out.printf(
        Locale.ROOT,
        "  %s %,8.0f/s  p50 %.2f  p99 %.2f  p99.9 %.2f ms"
            + "  CPU %.3f ms = server %.3f + PostgreSQL %.3f%n",
        what,
        load.rate(),
        load.latency().p50(),
        load.latency().p99(),
        load.latency().p999(),
        load.cpu().total(),
        load.cpu().server(),
        load.cpu().database());
    return load;
  }
}
