package dev.aviary.domain.media;

/** A width and a height in pixels, each at least 1. */
public record PixelSize(int width, int height) {

  /**
   * @throws IllegalArgumentException for a side below 1
   */
  public PixelSize {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("no size of a picture: " + width + " x " + height);
    }
  }

  public long pixels() {
    return (long) width * height;
  }
}
