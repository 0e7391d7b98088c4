package dev.aviary.adapters.storage.picture;

/** Takes pixels out of the rows of a PNG, those on a grid. */
final class PngDecoder {

  private final PngHeader header;
  private final PngPixels pixels;
  private final int step;
  private final int width;
  private final int height;

  /**
   * @param step from a pixel that is taken to the next, at least 1
   */
  PngDecoder(PngHeader header, PngPixels pixels, int step) {
    this.header = header;
    this.pixels = pixels;
    this.step = step;
    this.width = Math.ceilDiv(header.size().width(), step);
    this.height = Math.ceilDiv(header.size().height(), step);
  }

  Bitmap decode(PngScanlines scanlines) {
    byte[] samples = new byte[bytes()];
    scanlines.plain(header, (pass, y, row) -> take(pass, y, row, samples));
    return new Bitmap(width, height, pixels.channels(), samples);
  }

  private int bytes() {
    long bytes = (long) width * height * pixels.channels();
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new RejectedPictureException("too many pixels");
    }
    return (int) bytes;
  }

  private void take(PngPass pass, int y, byte[] row, byte[] samples) {
    int top = pass.top() + y * pass.down();
    if (top % step != 0) {
      return;
    }
    int start = top / step * width;
    int next = nextOnGrid(pass);
    for (int x = firstOnGrid(pass, next); x < pass.width(); x += next) {
      int left = (pass.left() + x * pass.across()) / step;
      pixels.copy(row, x, samples, (start + left) * pixels.channels());
    }
  }

  /** From a pixel of the pass that is taken to the next one that is. */
  private int nextOnGrid(PngPass pass) {
    // Passes are wide by powers of two.
    return step / Math.min(Integer.lowestOneBit(step), pass.across());
  }

  /** The pass's width when none is taken. */
  private int firstOnGrid(PngPass pass, int next) {
    for (int x = 0; x < Math.min(next, pass.width()); x++) {
      if ((pass.left() + x * pass.across()) % step == 0) {
        return x;
      }
    }
    return pass.width();
  }
}
