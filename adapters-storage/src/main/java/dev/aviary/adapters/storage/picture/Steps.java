package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;

/** How many pixels of a picture are decoded, when not all of them are needed. */
final class Steps {

  /** As much as leaves every detail of what is shown, some hundred pixels wide. */
  private static final long MAX_PIXELS = 16_000_000;

  private Steps() {}

  /** The smallest step that leaves no more pixels than what is to be rendered needs. */
  static int toRender(PixelSize size) {
    int step = 1;
    while (size(size, step).pixels() > MAX_PIXELS) {
      step++;
    }
    return step;
  }

  /** What is left of a picture. */
  static PixelSize size(PixelSize size, int step) {
    return new PixelSize((size.width() - 1) / step + 1, (size.height() - 1) / step + 1);
  }
}
