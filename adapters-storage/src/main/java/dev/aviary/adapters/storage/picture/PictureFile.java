package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.util.Optional;

/**
 * A picture's file, taken apart and judged by its headers; no pixel of it is decoded before one of
 * the methods asks for them. All of them throw {@link RejectedPictureException} for what turns out
 * to be damaged, and nothing else.
 */
sealed interface PictureFile permits GifFile, JpegFile, PngFile {

  /** As its pixels are stored, before {@link #orientation} is applied. */
  PixelSize size();

  /** How it is to be turned: 1 to 8 as EXIF numbers them, 1 for not at all. */
  int orientation();

  /** The ICC profile of its colours; empty when they are sRGB, or nobody says. */
  Optional<byte[]> colorProfile();

  /**
   * The picture, of an animation the first frame as it is to be shown, in the file's own colours.
   *
   * @param step takes every pixel (1), every second of every second row (2), and so on; the size is
   *     that divided by the step, rounded up
   */
  Bitmap decode(int step);

  /** The same to be made smaller first: its colours may be left as {@link Bitmap#differences}. */
  default Bitmap decodeToReduce(int step) {
    return decode(step);
  }
}
