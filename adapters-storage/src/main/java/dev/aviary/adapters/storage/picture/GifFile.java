package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.util.List;
import java.util.Optional;

/**
 * A GIF. Its screen is as large as the file says, or larger where the first frame reaches outside;
 * later frames are cut off at its edges, as browsers do it.
 */
final class GifFile implements PictureFile {

  /** That frames are shown once, where nothing says how often. */
  static final int NO_LOOPS = -1;

  private static final int UPRIGHT = 1;

  private final byte[] file;
  private final GifScreen screen;
  private final List<GifFrame> frames;
  private final int loops;
  private final PictureLimits limits;
  private final Deadline deadline;

  private GifFile(byte[] file, GifParser parsed, PictureLimits limits, Deadline deadline) {
    this.file = file;
    this.screen = parsed.screen();
    this.frames = parsed.frames();
    this.loops = parsed.loops();
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Judges everything but the compressed content.
   *
   * @param deadline for this and for what is asked of the result
   * @throws RejectedPictureException when it is no whole GIF, or exceeds the limits
   */
  static GifFile parse(byte[] file, PictureLimits limits, Deadline deadline) {
    GifParser parser = new GifParser(file, limits, deadline);
    parser.parse();
    return new GifFile(file, parser, limits, deadline);
  }

  @Override
  public PixelSize size() {
    return screen.size();
  }

  @Override
  public int orientation() {
    return UPRIGHT;
  }

  @Override
  public Optional<byte[]> colorProfile() {
    return Optional.empty();
  }

  /**
   * The same frames, shown for as long and as often, in a file that has nothing else; colours that
   * no pixel uses are blackened, and so is what lies outside the screen.
   *
   * @throws RejectedPictureException when a pixel is missing, or the limits are exceeded
   */
  byte[] clean() {
    // What was compressed better than here may take more, but not without end.
    BoundedOutput out = new BoundedOutput(2 * limits.maxBytes());
    return new GifCleaner(file, screen, out, deadline).clean(frames, loops);
  }

  @Override
  public Bitmap decode(int step) {
    GifFrame first = frames.getFirst();
    byte[] pixels = LzwDecoder.decode(file, first, deadline);
    return new GifComposer(file, screen, first, step).compose(pixels);
  }

  /** Of which a byte each is kept while a frame is drawn; later ones may exceed the screen. */
  long pixelsOfLargestFrame() {
    return frames.stream().mapToLong(frame -> frame.size().pixels()).max().orElse(0);
  }
}
