package dev.aviary.adapters.storage.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Writes the frames of a GIF anew, one at a time. */
final class GifCleaner {

  private static final byte[] VERSION = "GIF89a".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LOOPING = GifParser.LOOPING.getBytes(StandardCharsets.US_ASCII);
  private static final int EIGHT_BITS_A_COLOR = 0x70;
  private static final int COLORS = 256;

  private final byte[] file;
  private final GifScreen screen;
  private final BoundedOutput out;
  private final Deadline deadline;

  /** Which colours of the screen's palette are. */
  private final boolean[] used = new boolean[COLORS];

  GifCleaner(byte[] file, GifScreen screen, BoundedOutput out, Deadline deadline) {
    this.file = file;
    this.screen = screen;
    this.out = out;
    this.deadline = deadline;
  }

  byte[] clean(List<GifFrame> frames, int loops) {
    int paletteStart = writeScreen();
    if (loops != GifFile.NO_LOOPS) {
      writeLoops(loops);
    }
    for (GifFrame frame : frames) {
      deadline.check();
      writeFrame(frame);
    }
    out.write(GifParser.TRAILER);
    if (screen.palette() != null) {
      blankUnused(paletteStart, screen.palette(), used);
    }
    return out.toByteArray();
  }

  /** Answers where its palette begins. */
  private int writeScreen() {
    out.write(VERSION, 0, VERSION.length);
    out.writeLittleEndianShort(screen.size().width());
    out.writeLittleEndianShort(screen.size().height());
    GifPalette palette = screen.palette();
    int flags = palette == null ? 0 : GifParser.HAS_PALETTE | palette.sizeFlags();
    int background = palette != null && palette.has(screen.background()) ? screen.background() : 0;
    out.write(flags | EIGHT_BITS_A_COLOR);
    out.write(background);
    out.write(0);
    used[background] = true;
    return palette == null ? 0 : writePalette(palette);
  }

  private int writePalette(GifPalette palette) {
    int start = out.size();
    out.write(file, palette.start(), palette.bytes());
    return start;
  }

  private void writeLoops(int loops) {
    out.write(GifParser.EXTENSION);
    out.write(GifParser.APPLICATION);
    out.write(LOOPING.length);
    out.write(LOOPING, 0, LOOPING.length);
    out.write(3);
    out.write(1);
    out.writeLittleEndianShort(loops);
    out.write(0);
  }

  private void writeFrame(GifFrame frame) {
    byte[] pixels = LzwDecoder.decode(file, frame, deadline);
    blankOutside(frame, pixels);
    boolean[] usedHere = frame.ownPalette() ? new boolean[COLORS] : used;
    int last = markUsed(frame, pixels, usedHere);
    writeControl(frame.control());
    writeDescription(frame);
    if (frame.ownPalette()) {
      blankUnused(writePalette(frame.palette()), frame.palette(), usedHere);
    }
    // A pixel may name a colour that the palette does not have.
    int bits = Math.max(frame.palette().bits(), Integer.SIZE - Integer.numberOfLeadingZeros(last));
    LzwEncoder.encode(pixels, bits, out, deadline);
  }

  /** What nobody sees is no place to keep something. */
  private void blankOutside(GifFrame frame, byte[] pixels) {
    int width = frame.size().width();
    int seenAcross = Math.clamp(screen.size().width() - frame.left(), 0, width);
    int seenDown = Math.clamp(screen.size().height() - frame.top(), 0, frame.size().height());
    if (seenAcross == width && seenDown == frame.size().height()) {
      return;
    }
    int[] rows = frame.rows();
    for (int i = 0; i < rows.length; i++) {
      int seen = rows[i] < seenDown ? seenAcross : 0;
      Arrays.fill(pixels, i * width + seen, (i + 1) * width, (byte) 0);
    }
  }

  /** Answers the highest number of a colour. */
  private static int markUsed(GifFrame frame, byte[] pixels, boolean[] used) {
    int last = 0;
    for (byte pixel : pixels) {
      int index = pixel & 0xFF;
      used[index] = true;
      last = Math.max(last, index);
    }
    if (frame.control().transparent() != GifControl.NONE) {
      used[frame.control().transparent()] = true;
    }
    return last;
  }

  private void writeControl(GifControl control) {
    if (control.equals(GifControl.DEFAULT)) {
      return;
    }
    out.write(GifParser.EXTENSION);
    out.write(GifParser.CONTROL);
    out.write(GifParser.CONTROL_BYTES);
    out.write(control.flags());
    out.writeLittleEndianShort(control.delay());
    out.write(control.transparent() == GifControl.NONE ? 0 : control.transparent());
    out.write(0);
  }

  private void writeDescription(GifFrame frame) {
    out.write(GifParser.FRAME);
    out.writeLittleEndianShort(frame.left());
    out.writeLittleEndianShort(frame.top());
    out.writeLittleEndianShort(frame.size().width());
    out.writeLittleEndianShort(frame.size().height());
    int interlaced = frame.interlaced() ? GifParser.INTERLACED : 0;
    int palette = frame.ownPalette() ? GifParser.HAS_PALETTE | frame.palette().sizeFlags() : 0;
    out.write(interlaced | palette);
  }

  private void blankUnused(int start, GifPalette palette, boolean[] used) {
    for (int i = 0; i < palette.bytes(); i++) {
      if (!used[i / 3]) {
        out.replace(start + i, 0);
      }
    }
  }
}
