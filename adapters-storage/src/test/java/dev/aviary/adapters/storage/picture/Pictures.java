package dev.aviary.adapters.storage.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.media.PictureLimits;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import javax.imageio.ImageIO;

/** How tests read pictures, through what is tested and apart from it. */
final class Pictures {

  private Pictures() {}

  static PngFile png(byte[] file) {
    return PngFile.parse(file, PictureLimits.DEFAULTS, soon());
  }

  static GifFile gif(byte[] file) {
    return GifFile.parse(file, PictureLimits.DEFAULTS, soon());
  }

  static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  static Deadline passed() {
    return Deadline.in(Duration.ofSeconds(-1));
  }

  static PictureLimits limits(long maxPixels, int maxFrames) {
    return new PictureLimits(1_000_000, maxPixels, maxFrames, Duration.ofSeconds(20));
  }

  /** As another reader sees it. */
  static BufferedImage elsewhere(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pixel's samples, as many as there are channels. */
  static int[] pixel(Bitmap bitmap, int x, int y) {
    int[] pixel = new int[bitmap.channels];
    for (int i = 0; i < pixel.length; i++) {
      pixel[i] = bitmap.samples[(y * bitmap.width + x) * pixel.length + i] & 0xFF;
    }
    return pixel;
  }

  static void assertSame(Bitmap actual, Bitmap expected) {
    assertThat(actual.width).isEqualTo(expected.width);
    assertThat(actual.height).isEqualTo(expected.height);
    assertThat(actual.channels).isEqualTo(expected.channels);
    assertThat(actual.samples).isEqualTo(expected.samples);
  }

  /** That samples are the same in all their bits. */
  static void assertSame(BufferedImage actual, BufferedImage expected) {
    int width = expected.getWidth();
    int height = expected.getHeight();
    assertThat(actual.getWidth()).isEqualTo(width);
    assertThat(actual.getHeight()).isEqualTo(height);
    assertThat(actual.getRaster().getPixels(0, 0, width, height, (int[]) null))
        .isEqualTo(expected.getRaster().getPixels(0, 0, width, height, (int[]) null));
    assertThat(actual.getRGB(0, 0, width, height, null, 0, width))
        .isEqualTo(expected.getRGB(0, 0, width, height, null, 0, width));
  }
}
