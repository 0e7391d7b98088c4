package dev.aviary.bench.load;

import dev.aviary.bench.system.BenchException;
import dev.aviary.bench.system.Http;
import dev.aviary.bench.system.Server;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many answers of each code the server has given, by its own metrics. */
record Answers(Map<String, Long> byCode) {

  private static final Pattern COUNTER =
      Pattern.compile("aviary_answers_seconds_count\\{[^}]*code=\"(\\w+)\"[^}]*} ([0-9.E]+)");

  static Answers of(Server server) {
    return parse(Http.get(server.managementUrl() + "/q/metrics"));
  }

  static Answers parse(String metrics) {
    Map<String, Long> byCode = new HashMap<>();
    Matcher counters = COUNTER.matcher(metrics);
    while (counters.find()) {
      byCode.merge(counters.group(1), (long) Double.parseDouble(counters.group(2)), Long::sum);
    }
    return new Answers(byCode);
  }

  Answers since(Answers before) {
    Map<String, Long> added = new HashMap<>();
    byCode.forEach(
        (code, count) -> {
          long more = count - before.byCode.getOrDefault(code, 0L);
          if (more > 0) {
            added.put(code, more);
          }
        });
    return new Answers(added);
  }

  /**
   * Whether the answers are as expected, but for those to nobody: requests that wrk cuts off when
   * its time is over, at most one a connection, may be found faulty.
   *
   * @throws BenchException when there are more others than connections, or none as expected
   */
  void mustBe(Expected expected, int connections) {
    long others =
        byCode.entrySet().stream()
            .filter(it -> !expected.code().contains(it.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    boolean some = byCode.keySet().stream().anyMatch(expected.code()::contains);
    if (!some || others > connections) {
      throw new BenchException(
          "answers with %s expected, but there were %s".formatted(expected.code(), byCode));
    }
  }
}
