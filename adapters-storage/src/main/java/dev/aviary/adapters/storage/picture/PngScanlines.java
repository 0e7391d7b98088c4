package dev.aviary.adapters.storage.picture;

import java.util.Iterator;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The rows of a picture out of its compressed data. Inflates no more than the picture has: what
 * else is compressed after it is never looked at.
 */
final class PngScanlines implements AutoCloseable {

  private static final int STEP_BYTES = 65_536;

  /** Takes a row; it must not keep it. */
  @FunctionalInterface
  interface Sink {

    /**
     * @param y the row's number in the pass
     * @param row the filter's number, then the pixels
     */
    void take(PngPass pass, int y, byte[] row);
  }

  private final byte[] file;
  private final Iterator<PngChunk> data;
  private final Deadline deadline;
  private final Inflater inflater = new Inflater();
  private final byte[] ready = new byte[STEP_BYTES];
  private int readyAt;
  private int readyEnd;
  private long toInflate;
  private int feedAt;
  private int feedEnd;

  PngScanlines(byte[] file, List<PngChunk> data, Deadline deadline) {
    this.file = file;
    this.data = data.iterator();
    this.deadline = deadline;
  }

  /** All rows as they are stored. */
  void filtered(PngHeader header, Sink sink) {
    toInflate = header.bytes();
    for (PngPass pass : header.passes()) {
      byte[] row = new byte[1 + header.rowBytes(pass.width())];
      for (int y = 0; y < pass.height(); y++) {
        read(row);
        sink.take(pass, y, row);
      }
    }
  }

  /** All rows with their filters undone: the filter's number is 0, none. */
  void plain(PngHeader header, Sink sink) {
    toInflate = header.bytes();
    for (PngPass pass : header.passes()) {
      byte[] row = new byte[1 + header.rowBytes(pass.width())];
      byte[] above = new byte[row.length];
      for (int y = 0; y < pass.height(); y++) {
        read(row);
        PngFilter.undo(row, above, header.filterDistance());
        sink.take(pass, y, row);
        byte[] free = above;
        above = row;
        row = free;
      }
    }
  }

  private void read(byte[] row) {
    int filled = 0;
    while (filled < row.length) {
      if (readyAt == readyEnd) {
        inflateMore();
      }
      int part = Math.min(row.length - filled, readyEnd - readyAt);
      System.arraycopy(ready, readyAt, row, filled, part);
      readyAt += part;
      filled += part;
    }
    if (row[0] < 0 || row[0] > PngFilter.LAST) {
      throw new RejectedPictureException("filtered in an unknown way");
    }
  }

  private void inflateMore() {
    readyAt = 0;
    readyEnd = 0;
    while (readyEnd == 0) {
      deadline.check();
      if (inflater.needsInput()) {
        feed();
      }
      readyEnd = inflate();
    }
    toInflate -= readyEnd;
  }

  private int inflate() {
    try {
      int length = inflater.inflate(ready, 0, (int) Math.min(ready.length, toInflate));
      if (length == 0 && (inflater.finished() || inflater.needsDictionary())) {
        throw new RejectedPictureException("too few pixels");
      }
      return length;
    } catch (DataFormatException e) {
      throw new RejectedPictureException("damaged pixels");
    }
  }

  /** In small parts, so that much data of nothing does not outrun the deadline. */
  private void feed() {
    while (feedAt == feedEnd) {
      if (!data.hasNext()) {
        throw new RejectedPictureException("too few pixels");
      }
      PngChunk chunk = data.next();
      feedAt = chunk.start();
      feedEnd = chunk.end();
    }
    int part = Math.min(STEP_BYTES, feedEnd - feedAt);
    inflater.setInput(file, feedAt, part);
    feedAt += part;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
