package dev.aviary.adapters.storage.picture;

/** Puts a PNG together. */
final class PngWriter {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final BoundedOutput out;
  private int chunkStart;

  PngWriter(BoundedOutput out) {
    this.out = out;
  }

  void start(PngHeader header) {
    out.write(SIGNATURE, 0, SIGNATURE.length);
    begin(PngType.HEADER);
    out.writeBigEndian(header.size().width());
    out.writeBigEndian(header.size().height());
    out.write(header.depth());
    out.write(header.colorType());
    out.write(0);
    out.write(0);
    out.write(header.interlaced() ? 1 : 0);
    end();
  }

  /** Opens a chunk, whose content is what is written until {@link #end}. */
  void begin(int type) {
    chunkStart = out.size();
    out.writeBigEndian(0);
    out.writeBigEndian(type);
  }

  /** Closes the open chunk. */
  void end() {
    out.replaceBigEndian(chunkStart, out.size() - chunkStart - 8);
    out.writeBigEndian(out.checksum(chunkStart + 4, out.size()));
  }

  /** A whole chunk. */
  void chunk(int type, byte[] content) {
    begin(type);
    out.write(content, 0, content.length);
    end();
  }

  BoundedOutput out() {
    return out;
  }
}
