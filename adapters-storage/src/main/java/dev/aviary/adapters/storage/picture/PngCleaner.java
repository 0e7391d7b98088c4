package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import java.util.List;

/**
 * Writes the rows of a PNG anew. They stay filtered as they were, so every depth and order of
 * pixels is kept as it is; only rows of less than a byte a pixel, and of pixels that name colours,
 * are looked into: bits and colours that nobody sees are no place to keep something.
 */
final class PngCleaner {

  private final byte[] file;
  private final PngHeader header;
  private final PngPalette palette;
  private final List<PngChunk> data;
  private final Deadline deadline;
  private final BoundedOutput out;
  private final PngWriter writer;
  private final boolean[] used = new boolean[256];
  private long bytesOfAll;
  private int frameChunks;
  private int paletteStart;
  private int transparencyStart;

  PngCleaner(
      byte[] file,
      PngHeader header,
      PngPalette palette,
      List<PngChunk> data,
      long maxBytes,
      Deadline deadline) {
    this.file = file;
    this.header = header;
    this.palette = palette;
    this.data = data;
    this.deadline = deadline;
    this.out = new BoundedOutput(maxBytes);
    this.writer = new PngWriter(out);
    this.bytesOfAll = header.bytes();
  }

  /** What was compressed better than here may take more, but not without end. */
  static long maxBytes(PictureLimits limits) {
    return 2 * limits.maxBytes();
  }

  byte[] still() {
    writer.start(header);
    writeColors();
    writePicture();
    return finish();
  }

  byte[] animated(PngAnimation animation) {
    for (PngFrame frame : animation.frames()) {
      bytesOfAll += header.of(frame.size()).bytes();
    }
    writer.start(header);
    writer.begin(PngType.ANIMATION);
    out.writeBigEndian(animation.frames().size());
    out.writeBigEndian(animation.plays());
    writer.end();
    writeColors();
    if (!animation.frames().getFirst().isPicture()) {
      writePicture();
    }
    animation.frames().forEach(this::writeFrame);
    return finish();
  }

  private void writeFrame(PngFrame frame) {
    beginNumbered(PngType.FRAME);
    out.writeBigEndian(frame.size().width());
    out.writeBigEndian(frame.size().height());
    out.writeBigEndian(frame.left());
    out.writeBigEndian(frame.top());
    out.writeBigEndian(frame.delay());
    out.write(frame.dispose());
    out.write(frame.blend());
    writer.end();
    if (frame.isPicture()) {
      writePicture();
    } else {
      writeRows(header.of(frame.size()), frame.data(), () -> beginNumbered(PngType.FRAME_DATA));
    }
  }

  private void beginNumbered(int type) {
    writer.begin(type);
    out.writeBigEndian(frameChunks++);
  }

  private void writePicture() {
    writeRows(header, data, () -> writer.begin(PngType.DATA));
  }

  private void writeRows(PngHeader rows, List<PngChunk> from, Runnable beginChunk) {
    try (PngScanlines scanlines = new PngScanlines(file, from, deadline);
        PngDeflater deflater = new PngDeflater(writer, beginChunk, bytesOfAll, deadline)) {
      if (header.isIndexed() || header.depth() < 8) {
        scanlines.plain(rows, (pass, y, row) -> writeTidied(row, pass.width(), deflater));
      } else {
        scanlines.filtered(rows, (pass, y, row) -> deflater.write(row));
      }
      deflater.finish();
    }
  }

  /** Without what stands in the bits after the last pixel. */
  private void writeTidied(byte[] row, int width, PngDeflater deflater) {
    if (header.isIndexed()) {
      markUsed(row, width);
    }
    byte last = row[row.length - 1];
    row[row.length - 1] &= (byte) (0xFF << header.unusedBits(width));
    deflater.write(row);
    // The next row was filtered with all bits of this one.
    row[row.length - 1] = last;
  }

  private void markUsed(byte[] row, int width) {
    for (int x = 0; x < width; x++) {
      used[PngPixels.sample(row, x, header.depth())] = true;
    }
  }

  private void writeColors() {
    if (header.isIndexed()) {
      paletteStart = out.size();
      writer.chunk(PngType.PALETTE, palette.colors);
    }
    if (palette.hasTransparency()) {
      transparencyStart = out.size();
      writer.chunk(PngType.TRANSPARENCY, palette.transparency);
    }
  }

  private byte[] finish() {
    writer.begin(PngType.END);
    writer.end();
    if (header.isIndexed()) {
      blankUnused(paletteStart, palette.colors.length, 3);
      blankUnused(transparencyStart, palette.transparency.length, 1);
    }
    return out.toByteArray();
  }

  /** Which colours are used is known only after the last pixel. */
  private void blankUnused(int chunkStart, int length, int entryBytes) {
    int start = chunkStart + 8;
    for (int i = 0; i < length; i++) {
      if (!used[i / entryBytes]) {
        out.replace(start + i, 0);
      }
    }
    if (length > 0) {
      out.replaceBigEndian(start + length, out.checksum(chunkStart + 4, start + length));
    }
  }
}
