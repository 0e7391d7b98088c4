package dev.aviary.bench.report;

import dev.aviary.bench.load.Load;
import dev.aviary.bench.load.Series;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** The tables. */
public final class Markdown {

  private static final String TARGETS_HEAD =
      """
      | target | asked for | measured | |
      |---|---:|---:|---|
      """;

  private static final String CASES_HEAD =
      """
      | work | answers/s | p50 / p99 / p99.9 ms | CPU ms an answer | of it PostgreSQL | floor: /s | p50 / p99 / p99.9 ms | CPU ms | CPU, of the floor's |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private Markdown() {}

  public static String targets(List<Verdict> verdicts) {
    return TARGETS_HEAD
        + verdicts.stream()
            .map(
                it ->
                    "| %s | %s | %s | %s |\n"
                        .formatted(
                            it.what(),
                            it.targetText(),
                            it.measuredText(),
                            it.met() ? "met" : "**missed**"))
            .collect(Collectors.joining());
  }

  /** Medians of the rounds, and in brackets the least and the most. */
  public static String cases(List<Measured> measured) {
    return CASES_HEAD + measured.stream().map(Markdown::line).collect(Collectors.joining());
  }

  private static String line(Measured it) {
    String floor =
        it.floor()
            .map(series -> String.join(" | ", rate(series), latency(series), cpu(series)))
            .map(cells -> cells + " | " + number(it.cpuRatio()) + "×")
            .orElse("| | |");
    return "| %s | %s | %s | %s | %s | %s |\n"
        .formatted(
            it.title(),
            rate(it.ours()),
            latency(it.ours()),
            cpu(it.ours()),
            number(it.ours().median(load -> load.cpu().database())),
            floor);
  }

  private static String rate(Series series) {
    return figure(series, Load::rate);
  }

  private static String cpu(Series series) {
    return figure(series, it -> it.cpu().total());
  }

  private static String latency(Series series) {
    return String.join(
        " / ",
        number(series.median(it -> it.latency().p50())),
        number(series.median(it -> it.latency().p99())),
        number(series.median(it -> it.latency().p999())));
  }

  private static String figure(Series series, ToDoubleFunction<Load> of) {
    Series.Figure figure = series.figure(of);
    return "%s (%s–%s)"
        .formatted(number(figure.median()), number(figure.min()), number(figure.max()));
  }

  /** With three digits that count, or all of those before the point. */
  static String number(double value) {
    int decimals = value >= 99.95 ? 0 : value >= 9.995 ? 1 : value >= 0.9995 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
