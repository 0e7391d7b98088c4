package dev.aviary.adapters.storage.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a client gets, looked at as a client may: by a decoder that is not ours. */
public final class ServedPicture {

  /** Enough of an animation to see that it is one. */
  private static final int FRAMES = 12;

  /** Of more than these, the header alone is read. */
  private static final int PIXELS = 4_000_000;

  private final byte[] bytes;

  /**
   * @param bytes kept as they are, not copied
   */
  public ServedPicture(byte[] bytes) {
    this.bytes = bytes;
  }

  /** As it is, or compressed. */
  boolean hasMarker() {
    return Marker.isIn(bytes) || (isPng() && PngStreams.of(bytes).anyMatch(Marker::isIn));
  }

  private boolean isPng() {
    return bytes.length > 8 && bytes[0] == (byte) 0x89;
  }

  /** What is wrong with it, if anything is. */
  public Optional<String> fault() {
    if (hasMarker()) {
      return Optional.of("has a marker");
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(in);
      Optional<String> fault =
          readers.hasNext() ? decoded(readers.next(), in) : Optional.of("is no picture");
      return fault.or(() -> isPng() ? ApngFrames.fault(bytes) : Optional.empty());
    } catch (IOException | RuntimeException e) {
      return Optional.of("cannot be decoded: " + e);
    }
  }

  /** Or that it has not this width and height. */
  public Optional<String> fault(int width, int height) {
    return fault()
        .or(
            () ->
                Optional.of(Dimensions.of(bytes))
                    .filter(it -> !it.equals(new Dimensions(width, height)))
                    .map(it -> "is " + it + ", not " + width + " x " + height));
  }

  /** Or that it has not the width and the height that a good file has. */
  Optional<String> faultBeside(byte[] good) {
    Dimensions wanted = Dimensions.of(good);
    return fault(wanted.width(), wanted.height());
  }

  /** Or that it has more or fewer frames than another, which has nothing behind its end. */
  Optional<String> faultOfFrames(byte[] other) {
    long wanted = new ServedPicture(other).frames();
    long frames = frames();
    return frames == wanted
        ? Optional.empty()
        : Optional.of("has " + frames + " frames, not " + wanted);
  }

  private long frames() {
    if (isPng()) {
      return ApngFrames.count(bytes);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      ImageReader reader = ImageIO.getImageReaders(in).next();
      reader.setInput(in);
      return reader.getNumImages(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether each pixel of the first frame is the same in another, lossless, file. */
  boolean looksLike(byte[] other) {
    return Arrays.equals(pixels(bytes), pixels(other));
  }

  private static int[] pixels(byte[] picture) {
    try {
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
      int[] pixels =
          image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
      // What cannot be seen has no colour.
      return Arrays.stream(pixels).map(it -> it >>> 24 == 0 ? 0 : it).toArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<String> decoded(ImageReader reader, ImageInputStream in) throws IOException {
    try {
      reader.setInput(in);
      if (Dimensions.of(bytes).pixels() > PIXELS) {
        return Optional.empty();
      }
      int frames = Math.min(FRAMES, reader.getNumImages(true));
      for (int i = 0; i < frames; i++) {
        BufferedImage frame = reader.read(i);
        if (frame.getWidth() < 1) {
          return Optional.of("has an empty frame");
        }
      }
      return frames == 0 ? Optional.of("has no frame") : Optional.empty();
    } finally {
      reader.dispose();
    }
  }
}
