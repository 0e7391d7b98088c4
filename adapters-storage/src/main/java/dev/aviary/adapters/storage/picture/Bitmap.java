package dev.aviary.adapters.storage.picture;

/**
 * Decoded pixels: 8 bits a sample, samples of a pixel side by side, rows from the top without gaps.
 * The samples are shared with whoever made it.
 */
final class Bitmap {

  final int width;
  final int height;

  /**
   * 1 for gray, 3 for red, green and blue, 4 with alpha beside them, which is not multiplied in.
   */
  final int channels;

  final byte[] samples;

  /**
   * Whether the three samples of a pixel are brightness and how far blue and red are from it, as
   * JFIF has them, in the place of red, green and blue.
   */
  final boolean differences;

  Bitmap(int width, int height, int channels, byte[] samples) {
    this(width, height, channels, samples, false);
  }

  private Bitmap(int width, int height, int channels, byte[] samples, boolean differences) {
    if (samples.length != (long) width * height * channels) {
      throw new IllegalArgumentException("samples do not fill the picture");
    }
    this.width = width;
    this.height = height;
    this.channels = channels;
    this.samples = samples;
    this.differences = differences;
  }

  /** One of brightness and differences. */
  static Bitmap ofDifferences(int width, int height, byte[] samples) {
    return new Bitmap(width, height, 3, samples, true);
  }
}
