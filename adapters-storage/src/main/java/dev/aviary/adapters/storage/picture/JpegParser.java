package dev.aviary.adapters.storage.picture;

import static dev.aviary.adapters.storage.picture.JpegMarker.END;
import static dev.aviary.adapters.storage.picture.JpegMarker.SCAN;
import static dev.aviary.adapters.storage.picture.JpegMarker.START;
import static dev.aviary.adapters.storage.picture.JpegMarker.endsScan;
import static dev.aviary.adapters.storage.picture.JpegMarker.isAlone;
import static dev.aviary.adapters.storage.picture.JpegMarker.isFrame;
import static dev.aviary.adapters.storage.picture.JpegMarker.isPartOfThePicture;

import dev.aviary.domain.media.PictureLimits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the segments of a JPEG file once: keeps those that make the picture, reads from the
 * others how it is to be shown, and rejects what no honest encoder writes.
 */
final class JpegParser {

  /** More than any encoder writes; each costs a decoder a walk over all of the picture. */
  private static final int MAX_SCANS = 100;

  /** More than any encoder writes, also with a profile in 255 pieces. */
  private static final int MAX_SEGMENTS = 5_000;

  /**
   * Each block of 8 by 8 pixels takes a bit at the very least, and where components are subsampled
   * one block may stand for several.
   */
  private static final int MAX_PIXELS_PER_BYTE = 64 * 8 * 4;

  private final byte[] file;
  private final PictureLimits limits;
  private final Deadline deadline;
  private final List<ByteBuffer> kept = new ArrayList<>();
  private final JpegHints hints;

  private @Nullable JpegFrame frame;
  private int at;
  private int scans;
  private int segments;
  private long scanBytes;

  JpegParser(byte[] file, PictureLimits limits, Deadline deadline) {
    this.file = file;
    this.limits = limits;
    this.deadline = deadline;
    this.hints = new JpegHints(file);
  }

  JpegFile parse() {
    if (file.length < 4 || unsignedShort(0) != (0xFF00 | START)) {
      throw new RejectedPictureException("is no JPEG");
    }
    at = 2;
    for (int marker = nextMarker(); marker != END; marker = nextMarker()) {
      deadline.check();
      read(marker);
    }
    return finished();
  }

  private JpegFile finished() {
    JpegFrame whole = frame();
    if (scans == 0 || whole.size().pixels() / MAX_PIXELS_PER_BYTE > scanBytes) {
      throw new RejectedPictureException("has too little data for its size");
    }
    return new JpegFile(whole, hints, List.copyOf(kept), scans, deadline);
  }

  /** Leaves the position behind it. */
  private int nextMarker() {
    if (byteAt(at) != 0xFF) {
      throw new RejectedPictureException("has a segment of a wrong length");
    }
    while (byteAt(at) == 0xFF) {
      at++;
    }
    return byteAt(at++);
  }

  private void read(int marker) {
    if (isAlone(marker)) {
      return;
    }
    int start = at - 2;
    int from = at + 2;
    int to = at + unsignedShort(at);
    if (to < from || to > file.length || ++segments > MAX_SEGMENTS) {
      throw new RejectedPictureException("has a segment of a wrong length");
    }
    at = to;
    interpret(marker, from, to);
    if (isPartOfThePicture(marker)) {
      kept.add(ByteBuffer.wrap(file, start, at - start).slice());
    }
  }

  private void interpret(int marker, int from, int to) {
    if (isFrame(marker)) {
      begin(JpegFrame.read(marker, ByteBuffer.wrap(file, from, to - from).slice()));
    } else if (marker == SCAN) {
      scan();
    } else if (!isPartOfThePicture(marker) && !hints.take(marker, from, to)) {
      throw new RejectedPictureException("is a JPEG of a rare kind");
    }
  }

  private void begin(JpegFrame read) {
    if (frame != null) {
      throw new RejectedPictureException("has several frames");
    }
    if (!limits.allows(read.size())
        || read.size().pixels() * read.components() > Integer.MAX_VALUE - Long.BYTES) {
      throw new RejectedPictureException("has too many pixels");
    }
    frame = read;
  }

  private JpegFrame frame() {
    if (frame == null) {
      throw new RejectedPictureException("has no frame");
    }
    return frame;
  }

  private void scan() {
    frame();
    if (++scans > MAX_SCANS) {
      throw new RejectedPictureException("has too many scans");
    }
    int from = at;
    at = nextFilled(at);
    while (!endsScan(byteAt(at + 1))) {
      at = nextFilled(at + 1);
    }
    scanBytes += at - from;
  }

  /** Where the next byte is that may begin a marker; most of a file is passed here. */
  private int nextFilled(int from) {
    int next = from;
    while (next < file.length && file[next] != (byte) 0xFF) {
      next++;
    }
    return next;
  }

  private int unsignedShort(int position) {
    return byteAt(position) << 8 | byteAt(position + 1);
  }

  private int byteAt(int position) {
    if (position >= file.length) {
      throw new RejectedPictureException("ends too soon");
    }
    return file[position] & 0xFF;
  }
}
