package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The frames of an animated PNG, as many as there are, whatever it says itself.
 *
 * @param picture the size of the picture that is shown where animations are not
 * @param plays how often, 0 for ever
 */
record PngAnimation(PixelSize picture, int plays, List<PngFrame> frames) {

  private static final int CONTROL_BYTES = 8;

  /** Empty when it is none, or damaged in what can be seen before anything is inflated. */
  static Optional<PngAnimation> read(byte[] file, PngHeader header, PngChunks chunks) {
    Optional<PngChunk> control =
        chunks.beforeData(PngType.ANIMATION).filter(chunk -> chunk.length() == CONTROL_BYTES);
    if (control.isEmpty()) {
      return Optional.empty();
    }
    int plays = ByteBuffer.wrap(file).getInt(control.get().start() + 4);
    try {
      List<PngFrame> frames = new Reader(file, header, chunks).frames();
      return Optional.of(new PngAnimation(header.size(), plays, frames));
    } catch (RejectedPictureException e) {
      return Optional.empty();
    }
  }

  boolean isWithin(PictureLimits limits) {
    long pixels = frames.getFirst().isPicture() ? 0 : picture.pixels();
    for (PngFrame frame : frames) {
      pixels += frame.size().pixels();
    }
    return limits.allowsFrames(frames.size(), pixels);
  }

  /** Goes through the chunks, whose numbers must follow each other. */
  private static final class Reader {

    private static final int NUMBER_BYTES = 4;

    private final byte[] file;
    private final PngHeader header;
    private final PngChunks chunks;
    private final List<PngFrame> frames = new ArrayList<>();
    private List<PngChunk> data = new ArrayList<>();
    private boolean afterPicture;
    private int number;

    Reader(byte[] file, PngHeader header, PngChunks chunks) {
      this.file = file;
      this.header = header;
      this.chunks = chunks;
    }

    List<PngFrame> frames() {
      for (PngChunk chunk : chunks.all()) {
        if (chunk.is(PngType.DATA)) {
          afterPicture = true;
        } else if (chunk.is(PngType.FRAME)) {
          addFrame(chunk);
        } else if (chunk.is(PngType.FRAME_DATA)) {
          addData(chunk);
        }
      }
      requireComplete();
      return frames;
    }

    private void addFrame(PngChunk chunk) {
      requireNext(chunk);
      if (afterPicture && !frames.isEmpty()) {
        requireComplete();
      } else {
        require(frames.isEmpty());
      }
      data = afterPicture ? new ArrayList<>() : chunks.data();
      frames.add(PngFrame.read(file, chunk, header.size(), data, !afterPicture));
    }

    private void addData(PngChunk chunk) {
      requireNext(chunk);
      require(afterPicture && !frames.isEmpty() && !frames.getLast().isPicture());
      data.add(chunk.without(NUMBER_BYTES));
    }

    private void requireComplete() {
      require(!frames.isEmpty() && !data.isEmpty());
    }

    private void requireNext(PngChunk chunk) {
      require(chunk.length() >= NUMBER_BYTES && chunks.isIntact(chunk));
      require(ByteBuffer.wrap(file).getInt(chunk.start()) == number);
      number++;
    }

    private static void require(boolean condition) {
      if (!condition) {
        throw new RejectedPictureException("a damaged animation");
      }
    }
  }
}
