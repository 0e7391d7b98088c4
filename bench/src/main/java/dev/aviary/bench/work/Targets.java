package dev.aviary.bench.work;

import dev.aviary.bench.report.Measured;
import dev.aviary.bench.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What each case is to reach. */
final class Targets {

  static final double SEARCH_MILLIS = 10;
  static final double AVATAR_TIMES = 1.2;
  static final double GROWTH_TIMES = 1.2;
  static final double MEMORY_MEBIBYTES = 300;
  static final double START_SECONDS = 1.5;

  /** Under load, a rate that is so much lower has not fallen: rounds differ by more. */
  static final double SAME_RATE = 0.95;

  private static final double READ_TIMES = 4;
  private static final double CHATS_TIMES = 3;
  private static final double SEND_TIMES = 2.5;
  private static final double SEND_RATE = 0.5;
  private static final double DEEP_TIMES = 1.2;

  private Targets() {}

  static List<Verdict> of(Endpoint endpoint, Measured measured) {
    List<Verdict> verdicts = new ArrayList<>();
    if (!endpoint.writes()) {
      double times = endpoint.equals(Endpoints.CHATS) ? CHATS_TIMES : READ_TIMES;
      verdicts.add(cpu(endpoint, measured, times));
    }
    if (endpoint.equals(Endpoints.SEND)) {
      verdicts.add(cpu(endpoint, measured, SEND_TIMES));
    }
    if (endpoint.writes()) {
      verdicts.add(
          Verdict.atLeast(
              endpoint.title() + ": rate, of the floor's", measured.rateRatio(), SEND_RATE, "×"));
    }
    return verdicts;
  }

  static Verdict deep(Measured newest, Measured deep) {
    return Verdict.atMost(
        "deep page: CPU, of the newest page's",
        deep.ours().cpu() / newest.ours().cpu(),
        DEEP_TIMES,
        "×");
  }

  private static Verdict cpu(Endpoint endpoint, Measured measured, double times) {
    return Verdict.atMost(
        endpoint.title() + ": CPU, of the floor's", measured.cpuRatio(), times, "×");
  }
}
