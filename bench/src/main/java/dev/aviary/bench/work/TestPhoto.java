package dev.aviary.bench.work;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** A JPEG of 12 megapixels with as much detail as a photograph: slopes, edges and noise. */
final class TestPhoto {

  static final int WIDTH = 4_000;
  static final int HEIGHT = 3_000;

  private static final int EDGE = 97;

  private TestPhoto() {}

  static byte[] jpeg() throws IOException {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    SplittableRandom random = new SplittableRandom(WIDTH);
    int[] row = new int[WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int noise = random.nextInt(16);
        int red = 110 + (int) (90 * Math.sin(x / 310.0 + y / 170.0)) + noise;
        int green = 110 + (int) (90 * Math.sin(y / 230.0)) + noise;
        int blue = (x / EDGE + y / EDGE) % 2 == 0 ? 60 + noise : 160 + noise;
        row[x] = red << 16 | green << 8 | blue;
      }
      image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpeg", bytes);
    return bytes.toByteArray();
  }
}
