package dev.aviary.bench.load;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one case. */
public record Series(List<Load> rounds) {

  /**
   * A figure over the rounds.
   *
   * @param median the lower one of the two in the middle
   */
  public record Figure(double median, double min, double max) {}

  public Series {
    if (rounds.isEmpty()) {
      throw new IllegalArgumentException("no round");
    }
    rounds = List.copyOf(rounds);
  }

  public Figure figure(ToDoubleFunction<Load> of) {
    double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
    return new Figure(sorted[(sorted.length - 1) / 2], sorted[0], sorted[sorted.length - 1]);
  }

  public double median(ToDoubleFunction<Load> of) {
    return figure(of).median();
  }

  public double rate() {
    return median(Load::rate);
  }

  /** Milliseconds of processor time for one answer. */
  public double cpu() {
    return median(it -> it.cpu().total());
  }
}
