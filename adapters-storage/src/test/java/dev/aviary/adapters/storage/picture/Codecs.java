package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.Bitmaps.assertPixel;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.function.Function;

/** A codec, what it is given and what it makes. */
final class Codecs {

  static final PictureBudget BUDGET = new PictureBudget(256 << 20, 2, Duration.ofMillis(20));

  static final PictureCodec CODEC = PictureCodecs.create(PictureLimits.DEFAULTS, BUDGET);

  static Picture clean(byte[] file) {
    try (Picture picture = CODEC.clean(source(file)).orElseThrow()) {
      return new Picture(picture.format(), bytes(picture));
    }
  }

  /** Four colours, each a letter; the size is 48 by 32 or the other way round. */
  static BufferedImage corners(String colors, int width) {
    int height = 80 - width;
    return Bitmaps.image(
        width,
        height,
        (x, y) -> color(colors.charAt((y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1))));
  }

  private static int color(char name) {
    return switch (name) {
      case 'R' -> 0xFF0000;
      case 'G' -> 0x00FF00;
      case 'B' -> 0x0000FF;
      default -> 0xFFFFFF;
    };
  }

  static void assertCorners(Bitmap picture) {
    int right = picture.width - 1;
    int bottom = picture.height - 1;
    assertPixel(picture, 0, 0, 6, 255, 0, 0);
    assertPixel(picture, right, 0, 6, 0, 255, 0);
    assertPixel(picture, 0, bottom, 6, 0, 0, 255);
    assertPixel(picture, right, bottom, 6, 255, 255, 255);
  }

  static Picture rendered(byte[] file, Function<PixelSize, Framing> framing) {
    return CODEC.render(source(file), framing).orElseThrow();
  }

  static Bitmap decoded(Picture picture) {
    return Jpegs.parse(bytes(picture)).decode(1);
  }

  static PngFile png(Picture picture) {
    return Pictures.png(bytes(picture));
  }

  static byte[] bytes(Picture picture) {
    try (InputStream in = picture.open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PictureSource source(byte[] file) {
    return new Picture(PictureFormat.GIF, file);
  }

  private Codecs() {}
}
