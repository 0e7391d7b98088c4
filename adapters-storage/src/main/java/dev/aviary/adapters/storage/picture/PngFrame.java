package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A frame of an animated PNG.
 *
 * @param left where in the picture it begins; it ends inside
 * @param delay how long it is shown, as the file says: two numbers, seconds and by what to divide
 * @param dispose what becomes of it afterwards, 0 to 2
 * @param blend whether it replaces (0) or covers (1) what is there
 * @param data its compressed rows
 * @param isPicture whether its rows are those of the picture itself
 */
record PngFrame(
    int left,
    int top,
    PixelSize size,
    int delay,
    int dispose,
    int blend,
    List<PngChunk> data,
    boolean isPicture) {

  private static final int BYTES = 26;
  private static final int MAX_DISPOSE = 2;
  private static final int MAX_BLEND = 1;

  /**
   * @throws RejectedPictureException when it is none, or reaches outside the picture
   */
  static PngFrame read(
      byte[] file, PngChunk chunk, PixelSize picture, List<PngChunk> data, boolean isPicture) {
    require(chunk.length() == BYTES);
    ByteBuffer content = ByteBuffer.wrap(file, chunk.start() + 4, BYTES - 4);
    int width = content.getInt();
    int height = content.getInt();
    int left = content.getInt();
    int top = content.getInt();
    require(isInside(left, width, picture.width()) && isInside(top, height, picture.height()));
    int delay = content.getInt();
    int dispose = content.get();
    int blend = content.get();
    require(dispose >= 0 && dispose <= MAX_DISPOSE && blend >= 0 && blend <= MAX_BLEND);
    PixelSize size = new PixelSize(width, height);
    require(!isPicture || size.equals(picture));
    return new PngFrame(left, top, size, delay, dispose, blend, data, isPicture);
  }

  private static boolean isInside(int start, int length, int room) {
    return length >= 1 && length <= room && start >= 0 && start <= room - length;
  }

  private static void require(boolean condition) {
    if (!condition) {
      throw new RejectedPictureException("a damaged frame");
    }
  }
}
