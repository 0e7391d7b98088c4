package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;

/** How much memory something takes at most, in bytes, told by what a file's header says. */
final class PictureCost {

  /** Tables, buffers and what else hardly depends on the picture. */
  private static final long ALWAYS = 1 << 20;

  /** Of a pixel once it is red, green and blue. */
  private static final int COLORS = 3;

  /** Of a pixel with opacity, or made of inks. */
  private static final int COLORS_AND_MORE = 4;

  /** Of a pixel in a JPEG that is written, the copies included. */
  private static final int WRITTEN_JPEG = 2;

  /** Of a pixel in a PNG that is written, the copies included. */
  private static final int WRITTEN_PNG = 8;

  /** A buffer that grows is there twice while it is copied, and what is in it once more at last. */
  private static final int COPIES_WHILE_GROWING = 4;

  private PictureCost() {}

  /** To read a file and take it apart; a profile in it is copied out. */
  static long ofFile(long bytes) {
    return ALWAYS + bytes + Math.min(bytes, JpegProfile.MAX_BYTES);
  }

  /** To make a clean one of all of it. */
  static long toClean(OpenedPicture opened) {
    PictureFile file = opened.file();
    long pixels = file.size().pixels();
    long rewritten = COPIES_WHILE_GROWING * opened.bytes();
    long more =
        switch (file) {
          case JpegFile jpeg -> toRemake(jpeg, COLORS * pixels, WRITTEN_JPEG * pixels);
          case PngFile png when isRemade(png) ->
              Math.max(rewritten, toRemake(png, COLORS_AND_MORE * pixels, WRITTEN_PNG * pixels));
          case PngFile _ -> rewritten;
          case GifFile gif -> rewritten + gif.pixelsOfLargestFrame();
        };
    return ofFile(opened.bytes()) + more;
  }

  private static boolean isRemade(PngFile file) {
    return file.orientation() != 1 || file.colorProfile().isPresent();
  }

  /** What decoding takes is free again when the picture is turned, and what that takes, later. */
  private static long toRemake(PictureFile file, long decoded, long written) {
    long turned = new Upright(file.orientation()).changesNothing() ? 0 : decoded;
    return Math.max(toDecode(file, 1), decoded + Math.max(turned, written));
  }

  /**
   * To show some of it.
   *
   * @param shown the size of what is made
   */
  static long toRender(OpenedPicture opened, PixelSize shown) {
    PictureFile file = opened.file();
    int step = Steps.toRender(file.size());
    PixelSize made = new Upright(file.orientation()).size(shown);
    return ofFile(opened.bytes())
        + toDecode(file, step)
        + Resampler.bytes(Steps.size(file.size(), step), made)
        + (2 * COLORS + WRITTEN_JPEG) * shown.pixels();
  }

  private static long toDecode(PictureFile file, int step) {
    long pixels = Steps.size(file.size(), step).pixels();
    return switch (file) {
      case JpegFile jpeg when jpeg.isPrint() ->
          COLORS_AND_MORE * pixels + Math.max(jpeg.coefficientBytes(), COLORS * pixels);
      case JpegFile jpeg -> COLORS * pixels + jpeg.coefficientBytes();
      case PngFile _ -> COLORS_AND_MORE * pixels;
      case GifFile gif -> COLORS_AND_MORE * pixels + gif.pixelsOfLargestFrame();
    };
  }
}
