package dev.aviary.adapters.storage.hostile;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/** Something to see: a gradient with some noise. */
final class Paintings {

  private Paintings() {}

  static BufferedImage painted(int width, int height, int type) {
    BufferedImage image = new BufferedImage(width, height, type);
    SplittableRandom noise = new SplittableRandom(width * 1000L + height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int red = 255 * x / width;
        int green = 255 * y / height;
        image.setRGB(x, y, 0xFF000000 | (red << 16) | (green << 8) | noise.nextInt(64));
      }
    }
    return image;
  }
}
