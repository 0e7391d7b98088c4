package dev.aviary.domain.media;

import java.time.Duration;

/**
 * What is too much for a picture, judged before its pixels are decoded.
 *
 * @param maxBytes of its file
 * @param maxPixels of one frame
 * @param maxFrames of an animation
 * @param maxTime that making something of it may take
 */
public record PictureLimits(long maxBytes, long maxPixels, int maxFrames, Duration maxTime) {

  /** All frames of an animation together have at most this many times the pixels of one. */
  private static final int ANIMATION = 4;

  public static final PictureLimits DEFAULTS =
      new PictureLimits(24_000_000, 50_000_000, 1_000, Duration.ofSeconds(20));

  public boolean allowsBytes(long bytes) {
    return bytes <= maxBytes;
  }

  public boolean allows(PixelSize size) {
    return size.pixels() <= maxPixels;
  }

  /**
   * Whether an animation may have this many frames, and this many pixels in all of them together.
   */
  public boolean allowsFrames(int frames, long pixelsOfAll) {
    return frames <= maxFrames && pixelsOfAll <= ANIMATION * maxPixels;
  }
}
