package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a GIF apart, without looking at compressed data. */
final class GifParser {

  static final int EXTENSION = 0x21;
  static final int FRAME = 0x2C;
  static final int TRAILER = 0x3B;
  static final int CONTROL = 0xF9;
  static final int APPLICATION = 0xFF;
  static final int CONTROL_BYTES = 4;
  static final int HAS_PALETTE = 0x80;
  static final int INTERLACED = 0x40;
  static final String LOOPING = "NETSCAPE2.0";

  private static final String LOOPING_TOO = "ANIMEXTS1.0";
  private static final int MAX_SIDE = 0xFFFF;
  private static final int MAX_CODE_BITS = 8;

  /** What an array can have. */
  private static final int MAX_PIXELS = Integer.MAX_VALUE - 8;

  private static final int CHECK_EVERY = 4096;

  private final GifReader reader;
  private final PictureLimits limits;
  private final Deadline deadline;
  private final List<GifFrame> frames = new ArrayList<>();
  private int screenWidth;
  private int screenHeight;
  private int background;
  private @Nullable GifPalette palette;
  private GifControl control = GifControl.DEFAULT;
  private int loops = GifFile.NO_LOOPS;
  private long pixels;

  GifParser(byte[] file, PictureLimits limits, Deadline deadline) {
    this.reader = new GifReader(file, deadline);
    this.limits = limits;
    this.deadline = deadline;
  }

  void parse() {
    require(reader.isAt("GIF87a") || reader.isAt("GIF89a"), "not a GIF");
    reader.skip(6);
    readScreen();
    int blocks = 0;
    for (int block = reader.next(); block != TRAILER; block = reader.next()) {
      if (++blocks % CHECK_EVERY == 0) {
        deadline.check();
      }
      readBlock(block);
    }
    require(!frames.isEmpty(), "without a frame");
  }

  private void readScreen() {
    screenWidth = reader.nextShort();
    screenHeight = reader.nextShort();
    int flags = reader.next();
    background = reader.next();
    reader.skip(1);
    requireAllowed(Math.max(1, screenWidth), Math.max(1, screenHeight));
    palette = (flags & HAS_PALETTE) == 0 ? null : readPalette(flags);
  }

  private GifPalette readPalette(int flags) {
    GifPalette read = new GifPalette(reader.position(), GifPalette.entries(flags));
    reader.skip(read.bytes());
    return read;
  }

  private void readBlock(int block) {
    switch (block) {
      case EXTENSION -> readExtension(reader.next());
      case FRAME -> readFrame();
      default -> throw new RejectedPictureException("not a block");
    }
  }

  private void readExtension(int label) {
    if (label == CONTROL) {
      readControl();
    } else if (label == APPLICATION) {
      readApplication();
    }
    reader.skipBlocks();
  }

  private void readControl() {
    int length = reader.next();
    require(length >= CONTROL_BYTES, "a damaged control");
    int flags = reader.next();
    int delay = reader.nextShort();
    control = GifControl.of(flags, delay, reader.next());
    reader.skip(length - CONTROL_BYTES);
  }

  /** Of what an application adds, only how often the frames are shown is understood. */
  private void readApplication() {
    int length = reader.next();
    boolean looping =
        length == LOOPING.length() && (reader.isAt(LOOPING) || reader.isAt(LOOPING_TOO));
    reader.skip(length);
    require(length > 0, "an application without a name");
    if (looping) {
      readLoops();
    }
  }

  private void readLoops() {
    if (reader.isAt("\3\1")) {
      reader.skip(2);
      loops = reader.nextShort();
    }
  }

  private void readFrame() {
    int left = reader.nextShort();
    int top = reader.nextShort();
    int width = reader.nextShort();
    int height = reader.nextShort();
    int flags = reader.next();
    requireAllowed(width, height);
    PixelSize size = new PixelSize(width, height);
    boolean own = (flags & HAS_PALETTE) != 0;
    GifPalette colors = own ? readPalette(flags) : palette;
    if (colors == null) {
      throw new RejectedPictureException("without its colours");
    }
    int codeBits = reader.next();
    require(codeBits >= 1 && codeBits <= MAX_CODE_BITS, "compressed in an unknown way");
    boolean interlaced = (flags & INTERLACED) != 0;
    add(
        new GifFrame(
            left, top, size, interlaced, colors, own, control, codeBits, reader.position()));
    reader.skipBlocks();
    control = GifControl.DEFAULT;
  }

  private void add(GifFrame frame) {
    if (frames.isEmpty()) {
      enlargeScreen(frame);
    }
    frames.add(frame);
    pixels += frame.pixels();
    require(limits.allowsFrames(frames.size(), pixels), "too many frames");
  }

  /** Browsers too show all of the first frame, whatever the screen's size is said to be. */
  private void enlargeScreen(GifFrame first) {
    screenWidth = Math.max(screenWidth, first.right());
    screenHeight = Math.max(screenHeight, first.bottom());
    require(screenWidth <= MAX_SIDE && screenHeight <= MAX_SIDE, "a frame outside of any screen");
    requireAllowed(screenWidth, screenHeight);
  }

  private void requireAllowed(int width, int height) {
    require(width >= 1 && height >= 1, "without pixels");
    PixelSize size = new PixelSize(width, height);
    require(limits.allows(size) && size.pixels() <= MAX_PIXELS, "too many pixels");
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new RejectedPictureException(otherwise);
    }
  }

  GifScreen screen() {
    return new GifScreen(new PixelSize(screenWidth, screenHeight), background, palette);
  }

  List<GifFrame> frames() {
    return frames;
  }

  int loops() {
    return loops;
  }
}
