package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/** Pixels that are drawn and looked at. */
final class Bitmaps {

  /** A colour of a pixel, as RRGGBB, or its opacity before it. */
  interface Painter {
    int colorAt(int x, int y);
  }

  private Bitmaps() {}

  static Bitmap of(int width, int height, int channels, Painter painter) {
    byte[] samples = new byte[width * height * channels];
    int at = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int color = painter.colorAt(x, y);
        for (int channel = 0; channel < channels; channel++) {
          samples[at++] = (byte) (color >> shift(channels, channel));
        }
      }
    }
    return new Bitmap(width, height, channels, samples);
  }

  private static int shift(int channels, int channel) {
    if (channels == 1) {
      return 0;
    }
    return channel == 3 ? 24 : 16 - 8 * channel;
  }

  static BufferedImage image(int width, int height, Painter painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, painter.colorAt(x, y));
      }
    }
    return image;
  }

  static BufferedImage gray(int width, int height, Painter painter) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getRaster().setSample(x, y, 0, painter.colorAt(x, y) & 0xFF);
      }
    }
    return image;
  }

  /** All pixels alike. */
  static Raster raster(int width, int height, int... samples) {
    WritableRaster raster = Raster.createInterleavedRaster(0, width, height, samples.length, null);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        raster.setPixel(x, y, samples);
      }
    }
    return raster;
  }

  static int[] pixel(Bitmap bitmap, int x, int y) {
    int[] pixel = new int[bitmap.channels];
    for (int i = 0; i < pixel.length; i++) {
      pixel[i] = bitmap.samples[(y * bitmap.width + x) * bitmap.channels + i] & 0xFF;
    }
    return pixel;
  }

  static void assertPixel(Bitmap bitmap, int x, int y, int tolerance, int... expected) {
    int[] pixel = pixel(bitmap, x, y);
    assertThat(pixel).hasSameSizeAs(expected);
    for (int i = 0; i < pixel.length; i++) {
      assertThat(Math.abs(pixel[i] - expected[i]))
          .as("%s at %s, %s for %s", Arrays.toString(pixel), x, y, Arrays.toString(expected))
          .isLessThanOrEqualTo(tolerance);
    }
  }
}
