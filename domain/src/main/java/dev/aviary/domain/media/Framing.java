package dev.aviary.domain.media;

/**
 * Which part of a picture is shown, and how large.
 *
 * @param left of the part, in pixels of the picture as a viewer sees it: upright
 * @param top of the part
 * @param part its size
 * @param shown the size it is shown in, enlarged or reduced
 */
public record Framing(int left, int top, PixelSize part, PixelSize shown) {

  /**
   * @throws IllegalArgumentException when the part begins outside
   */
  public Framing {
    if (left < 0 || top < 0) {
      throw new IllegalArgumentException("begins outside: " + left + ", " + top);
    }
  }

  /** All of the picture. */
  public static Framing whole(PixelSize picture, PixelSize shown) {
    return new Framing(0, 0, picture, shown);
  }

  /** The largest part from the middle that has the proportions in which it is shown. */
  public static Framing centreCut(PixelSize picture, PixelSize shown) {
    PixelSize part = largest(picture, shown);
    return new Framing(
        (picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2, part, shown);
  }

  private static PixelSize largest(PixelSize picture, PixelSize proportions) {
    long widthForHeight =
        rounded((long) picture.height() * proportions.width(), proportions.height());
    if (widthForHeight <= picture.width()) {
      return new PixelSize((int) widthForHeight, picture.height());
    }
    long heightForWidth =
        rounded((long) picture.width() * proportions.height(), proportions.width());
    return new PixelSize(picture.width(), (int) Math.min(heightForWidth, picture.height()));
  }

  /** At least 1: however narrow a picture is, there is something to show. */
  public static long rounded(long dividend, long divisor) {
    return Math.max(1, (dividend + divisor / 2) / divisor);
  }
}
