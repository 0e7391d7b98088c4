package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;

/**
 * Turns pictures the way they were held. Where a pixel to be seen is kept: columns and rows change
 * places, and each may count from the other end.
 */
final class Upright {

  private final boolean transposed;
  private final boolean fromRight;
  private final boolean fromBottom;

  /**
   * @param orientation 1 to 8, as EXIF numbers them
   */
  Upright(int orientation) {
    this.transposed = orientation >= 5;
    this.fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
    this.fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  }

  /** Whether pictures are already as they should be. */
  boolean changesNothing() {
    return !transposed && !fromRight && !fromBottom;
  }

  /** How large a picture is once it is turned; or how large it was, which is the same rule. */
  PixelSize size(PixelSize size) {
    int width = transposed ? size.height() : size.width();
    int height = transposed ? size.width() : size.height();
    return new PixelSize(width, height);
  }

  /** Where the part that a framing names is in the picture as it is kept. */
  Region part(Framing framing, PixelSize kept) {
    Region part =
        new Region(framing.left(), framing.top(), framing.part().width(), framing.part().height());
    Region turned = transposed ? part.transposed() : part;
    double left = fromRight ? kept.width() - turned.left() - turned.width() : turned.left();
    double top = fromBottom ? kept.height() - turned.top() - turned.height() : turned.top();
    return new Region(left, top, turned.width(), turned.height());
  }

  /** A turned copy, or the same if there is nothing to turn. */
  Bitmap apply(Bitmap picture, Deadline deadline) {
    if (changesNothing()) {
      return picture;
    }
    PixelSize size = size(new PixelSize(picture.width, picture.height));
    byte[] samples = new byte[picture.samples.length];
    int rowBytes = size.width() * picture.channels;
    for (int y = 0; y < size.height(); y++) {
      deadline.check();
      copyRow(picture, y, samples, y * rowBytes, rowBytes);
    }
    return new Bitmap(size.width(), size.height(), picture.channels, samples);
  }

  private void copyRow(Bitmap picture, int y, byte[] samples, int start, int rowBytes) {
    int channels = picture.channels;
    int from = offset(picture, 0, y);
    int stride = rowBytes > channels ? offset(picture, 1, y) - from : 0;
    for (int to = start; to < start + rowBytes; to += channels) {
      for (int channel = 0; channel < channels; channel++) {
        samples[to + channel] = picture.samples[from + channel];
      }
      from += stride;
    }
  }

  /** Of the sample at a place of the turned picture, in the one that is kept. */
  private int offset(Bitmap picture, int x, int y) {
    int column = transposed ? y : x;
    int row = transposed ? x : y;
    int keptColumn = fromRight ? picture.width - 1 - column : column;
    int keptRow = fromBottom ? picture.height - 1 - row : row;
    return (keptRow * picture.width + keptColumn) * picture.channels;
  }
}
