package dev.aviary.adapters.storage;

import java.time.Duration;

/**
 * How many may be busy with storage at once.
 *
 * @param places callers that storage may keep waiting
 * @param maxWaiting callers that may wait for one of these places
 * @param maxWait how long each of them does
 * @param whileRead whether a place is held for as long as a picture is read, and not only until
 *     storage begins to give it: for those who read it at once, and keep a thread meanwhile
 */
public record StorageBudget(int places, int maxWaiting, Duration maxWait, boolean whileRead) {

  /**
   * @throws IllegalArgumentException for no places at all, or less than nothing to wait for
   */
  public StorageBudget {
    if (places < 1 || maxWaiting < 0 || maxWait.isNegative()) {
      throw new IllegalArgumentException(
          "no budget: " + places + ", " + maxWaiting + ", " + maxWait);
    }
  }
}
