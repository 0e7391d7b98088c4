package dev.aviary.bench.report;

import java.util.Locale;

/**
 * A target and what was measured.
 *
 * @param atLeast whether the target is the least that will do; otherwise the most
 */
public record Verdict(String what, double measured, double target, boolean atLeast, String unit) {

  public static Verdict atMost(String what, double measured, double target, String unit) {
    return new Verdict(what, measured, target, false, unit);
  }

  public static Verdict atLeast(String what, double measured, double target, String unit) {
    return new Verdict(what, measured, target, true, unit);
  }

  public boolean met() {
    return distance() <= 1;
  }

  /** How many times too much it is: 1 is just met, less is better. */
  public double distance() {
    return atLeast ? target / measured : measured / target;
  }

  public String measuredText() {
    return text(measured);
  }

  public String targetText() {
    return (atLeast ? "≥ " : "≤ ") + text(target);
  }

  private String text(double value) {
    String number =
        value >= 100
            ? String.format(Locale.ROOT, "%,.0f", value)
            : String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    return number + unit;
  }
}
