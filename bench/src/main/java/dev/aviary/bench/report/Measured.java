package dev.aviary.bench.report;

import dev.aviary.bench.load.Series;
import java.util.Optional;

/**
 * A case.
 *
 * @param floor empty where nothing is compared with it
 */
public record Measured(String title, Series ours, Optional<Series> floor) {

  /** How many times the floor's processor time ours is. */
  public double cpuRatio() {
    return ours.cpu() / floor.orElseThrow().cpu();
  }

  /** Ours, of the floor's rate. */
  public double rateRatio() {
    return ours.rate() / floor.orElseThrow().rate();
  }
}
