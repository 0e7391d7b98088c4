package dev.aviary.adapters.storage.picture;

/** Draws a frame, that lies within the screen, on an empty one. */
final class GifComposer {

  private final byte[] file;
  private final GifScreen screen;
  private final GifFrame frame;
  private final int step;
  private final int width;
  private final int height;

  /**
   * @param step from a pixel that is taken to the next, at least 1
   */
  GifComposer(byte[] file, GifScreen screen, GifFrame frame, int step) {
    this.file = file;
    this.screen = screen;
    this.frame = frame;
    this.step = step;
    this.width = Math.ceilDiv(screen.size().width(), step);
    this.height = Math.ceilDiv(screen.size().height(), step);
  }

  /**
   * @param pixels of the frame, in the order of its data
   */
  Bitmap compose(byte[] pixels) {
    int channels = frame.size().equals(screen.size()) && isOpaque(pixels) ? 3 : 4;
    long bytes = (long) width * height * channels;
    if (bytes > Integer.MAX_VALUE - 8) {
      throw new RejectedPictureException("too many pixels");
    }
    Bitmap bitmap = new Bitmap(width, height, channels, new byte[(int) bytes]);
    int[] rows = frame.rows();
    for (int i = 0; i < rows.length; i++) {
      if ((frame.top() + rows[i]) % step == 0) {
        drawRow(pixels, i * frame.size().width(), (frame.top() + rows[i]) / step, bitmap);
      }
    }
    return bitmap;
  }

  private boolean isOpaque(byte[] pixels) {
    for (byte pixel : pixels) {
      if (!isDrawn(pixel & 0xFF)) {
        return false;
      }
    }
    return true;
  }

  /** A colour that the palette does not have is not drawn either. */
  private boolean isDrawn(int index) {
    return index != frame.control().transparent() && frame.palette().has(index);
  }

  private void drawRow(byte[] pixels, int rowStart, int y, Bitmap bitmap) {
    int first = Math.ceilDiv(frame.left(), step);
    for (int x = first; x * step < frame.right(); x++) {
      int index = pixels[rowStart + x * step - frame.left()] & 0xFF;
      if (isDrawn(index)) {
        draw(index, (y * width + x) * bitmap.channels, bitmap);
      }
    }
  }

  private void draw(int index, int at, Bitmap bitmap) {
    System.arraycopy(file, frame.palette().at(index), bitmap.samples, at, 3);
    if (bitmap.channels == 4) {
      bitmap.samples[at + 3] = (byte) 0xFF;
    }
  }
}
