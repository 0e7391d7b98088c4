package dev.aviary.adapters.storage.picture;

import java.time.Duration;

/**
 * How much of the machine pictures may take at once.
 *
 * @param bytes of memory for all pictures that are being decoded, the decoder's own included; one
 *     picture that needs more is not accepted
 * @param maxWaiting callers that may wait for others to finish
 * @param maxWait how long each of them does
 */
public record PictureBudget(long bytes, int maxWaiting, Duration maxWait) {

  /**
   * @throws IllegalArgumentException for no memory at all, or less than nothing to wait for
   */
  public PictureBudget {
    if (bytes < 1 || maxWaiting < 0 || maxWait.isNegative()) {
      throw new IllegalArgumentException(
          "no budget: " + bytes + ", " + maxWaiting + ", " + maxWait);
    }
  }
}
