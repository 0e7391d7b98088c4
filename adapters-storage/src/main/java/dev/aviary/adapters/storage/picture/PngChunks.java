package dev.aviary.adapters.storage.picture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/** The chunks of a PNG, in an order in which they make a picture. */
final class PngChunks {

  /** Each takes 12 bytes at least, so a file could have millions of nothing. */
  private static final int MAX_CHUNKS = 100_000;

  private static final int AROUND_CONTENT = 12;

  private final byte[] file;
  private final List<PngChunk> all = new ArrayList<>();
  private int firstData;
  private int afterData;

  private PngChunks(byte[] file) {
    this.file = file;
  }

  /**
   * @param start of the first chunk, in bytes from the file's start
   * @throws RejectedPictureException when one reaches outside the file, when one that is needed is
   *     missing, damaged, doubled or out of order, or when one is needed that nobody knows
   */
  static PngChunks read(byte[] file, int start, Deadline deadline) {
    PngChunks chunks = new PngChunks(file);
    int at = start;
    do {
      deadline.check();
      at = chunks.add(at);
    } while (!chunks.all.getLast().is(PngType.END));
    chunks.findData();
    return chunks;
  }

  private int add(int at) {
    require(file.length - at >= AROUND_CONTENT && all.size() < MAX_CHUNKS, "ends too early");
    ByteBuffer bytes = ByteBuffer.wrap(file);
    int length = bytes.getInt(at);
    require(length >= 0 && length <= file.length - at - AROUND_CONTENT, "ends within a chunk");
    PngChunk chunk = new PngChunk(bytes.getInt(at + 4), at + 8, length);
    judge(chunk);
    all.add(chunk);
    return chunk.end() + 4;
  }

  private void judge(PngChunk chunk) {
    require(PngType.isLegal(chunk.type()), "not a chunk");
    require(chunk.is(PngType.HEADER) == all.isEmpty(), "a header not at the start");
    if (PngType.isCritical(chunk.type())) {
      require(PngType.isKnownCritical(chunk.type()), "needs more than is known");
      require(isIntact(chunk), "a damaged chunk");
    }
    require(!chunk.is(PngType.END) || chunk.length() == 0, "an end with content");
  }

  private void findData() {
    firstData = 0;
    while (firstData < all.size() && !isData(firstData)) {
      firstData++;
    }
    require(firstData < all.size(), "without pixels");
    afterData = firstData;
    while (isData(afterData)) {
      afterData++;
    }
    for (int i = afterData; i < all.size(); i++) {
      require(!isData(i), "pixels apart from each other");
    }
  }

  private boolean isData(int index) {
    return all.get(index).is(PngType.DATA);
  }

  /** Whether the content is what its checksum says. */
  boolean isIntact(PngChunk chunk) {
    CRC32 checksum = new CRC32();
    checksum.update(file, chunk.start() - 4, chunk.length() + 4);
    return (int) checksum.getValue() == ByteBuffer.wrap(file).getInt(chunk.end());
  }

  List<PngChunk> all() {
    return all;
  }

  /** The picture's own, at least one. */
  List<PngChunk> data() {
    return all.subList(firstData, afterData);
  }

  /** The first of a type, if it stands before the pixels and is intact. */
  Optional<PngChunk> beforeData(int type) {
    return first(all.subList(0, firstData), type);
  }

  /** The first of a type, if it is intact. */
  Optional<PngChunk> anywhere(int type) {
    return first(all, type);
  }

  private Optional<PngChunk> first(List<PngChunk> among, int type) {
    return among.stream().filter(chunk -> chunk.is(type)).findFirst().filter(this::isIntact);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new RejectedPictureException(otherwise);
    }
  }
}
