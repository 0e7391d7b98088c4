package dev.aviary.adapters.storage.picture;

import java.util.zip.Deflater;

/** Compresses rows into chunks of a moderate size. */
final class PngDeflater implements AutoCloseable {

  private static final int CHUNK_BYTES = 65_536;
  private static final int STEP_BYTES = 65_536;

  private static final long SMALL_BYTES = 8_000_000;
  private static final long LARGE_BYTES = 64_000_000;

  private final PngWriter writer;
  private final Runnable beginChunk;
  private final Deadline deadline;
  private final Deflater deflater;
  private final byte[] compressed = new byte[CHUNK_BYTES];
  private int compressedEnd;
  private final byte[] waiting = new byte[STEP_BYTES];
  private int waitingEnd;

  /**
   * @param beginChunk opens a chunk with what stands in it before the compressed data
   * @param bytesOfAll how much is to be compressed for the whole file
   */
  PngDeflater(PngWriter writer, Runnable beginChunk, long bytesOfAll, Deadline deadline) {
    this.writer = writer;
    this.beginChunk = beginChunk;
    this.deadline = deadline;
    this.deflater = new Deflater(level(bytesOfAll));
  }

  /** Smooth pictures take ten times as long for the last twentieth: too long for large ones. */
  private static int level(long bytes) {
    if (bytes <= SMALL_BYTES) {
      return 6;
    }
    return bytes <= LARGE_BYTES ? 4 : 1;
  }

  /** Rows are gathered first: a call of the compressor costs more than a narrow row. */
  void write(byte[] row) {
    int taken = 0;
    while (taken < row.length) {
      if (waitingEnd == waiting.length) {
        deflateWaiting();
      }
      int part = Math.min(row.length - taken, waiting.length - waitingEnd);
      System.arraycopy(row, taken, waiting, waitingEnd, part);
      waitingEnd += part;
      taken += part;
    }
  }

  /** Completes the data; nothing can be written after it. */
  void finish() {
    deflateWaiting();
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    if (compressedEnd > 0) {
      writeChunk();
    }
  }

  private void deflateWaiting() {
    deadline.check();
    deflater.setInput(waiting, 0, waitingEnd);
    while (!deflater.needsInput()) {
      deflate();
    }
    waitingEnd = 0;
  }

  private void deflate() {
    compressedEnd += deflater.deflate(compressed, compressedEnd, compressed.length - compressedEnd);
    if (compressedEnd == compressed.length) {
      writeChunk();
    }
  }

  private void writeChunk() {
    beginChunk.run();
    writer.out().write(compressed, 0, compressedEnd);
    writer.end();
    compressedEnd = 0;
  }

  @Override
  public void close() {
    deflater.end();
  }
}
