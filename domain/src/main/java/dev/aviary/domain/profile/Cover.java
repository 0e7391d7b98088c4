package dev.aviary.domain.profile;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.shared.MediaKey;
import java.util.List;

/**
 * A banner of one's own choice (wire contract, section 5).
 *
 * @param original 600 wide and at least 200 high; whatever is shown is cut from it, so that moving
 *     it about costs no quality
 * @param picture what is shown: 600 by 200
 */
public record Cover(MediaKey original, MediaKey picture) {

  private static final int WIDTH = 600;
  private static final int HEIGHT = 200;
  private static final PixelSize SIZE = new PixelSize(WIDTH, HEIGHT);

  /** As high as an original may be; of a picture that is higher still, its top is kept. */
  private static final int MAX_HEIGHT = 6000;

  /**
   * What the original shows of a picture: all of it, 600 wide; of one too low to fill 200, the
   * middle.
   */
  public static Framing originalFraming(PixelSize source) {
    long height = Framing.rounded((long) source.height() * WIDTH, source.width());
    if (height <= HEIGHT) {
      return Framing.centreCut(source, SIZE);
    }
    if (height <= MAX_HEIGHT) {
      return Framing.whole(source, new PixelSize(WIDTH, (int) height));
    }
    long top = Framing.rounded((long) source.width() * MAX_HEIGHT, WIDTH);
    return Framing.whole(
        new PixelSize(source.width(), (int) top), new PixelSize(WIDTH, MAX_HEIGHT));
  }

  /** What a new cover shows of its original: the middle. */
  public static Framing middle(PixelSize original) {
    return Framing.centreCut(original, SIZE);
  }

  /**
   * What it shows once it is moved.
   *
   * @param position from the original's top, in pixels; beyond the bottom is the bottom
   */
  public static Framing at(int position, PixelSize original) {
    int top = Math.min(position, original.height() - HEIGHT);
    return new Framing(0, top, SIZE, SIZE);
  }

  /** All that is kept of it. */
  public List<MediaKey> media() {
    return List.of(original, picture);
  }
}
