package dev.aviary.adapters.security;

import dev.aviary.application.throttle.Limit;
import java.util.Map;

/**
 * The rate of each limit.
 *
 * @param byLimit a limit that is not in it refuses nothing
 */
public record Rates(Map<Limit, Rate> byLimit) {

  public Rates {
    byLimit = Map.copyOf(byLimit);
  }
}
