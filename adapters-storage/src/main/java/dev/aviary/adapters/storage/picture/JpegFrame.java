package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;

/** The header of a JPEG picture: its size, its components and how they are sampled. */
final class JpegFrame {

  private static final int BYTES_BEFORE_COMPONENTS = 6;
  private static final int BYTES_PER_COMPONENT = 3;
  private static final int MAX_SAMPLING = 4;

  /** Coefficients are kept as two bytes each, 64 of them a block. */
  private static final int BYTES_PER_BLOCK = 128;

  private static final int BLOCK = 8;

  private final PixelSize size;
  private final boolean progressive;
  private final int[] ids;
  private final int[] horizontal;
  private final int[] vertical;

  private JpegFrame(PixelSize size, boolean progressive, int components) {
    this.size = size;
    this.progressive = progressive;
    this.ids = new int[components];
    this.horizontal = new int[components];
    this.vertical = new int[components];
  }

  /**
   * @param content of the segment, behind its length
   */
  static JpegFrame read(int marker, ByteBuffer content) {
    int components = components(content);
    int height = content.getShort(1) & 0xFFFF;
    int width = content.getShort(3) & 0xFFFF;
    if (height == 0 || width == 0) {
      throw new RejectedPictureException("has no size");
    }
    boolean progressive = marker == JpegMarker.PROGRESSIVE_FRAME;
    JpegFrame frame = new JpegFrame(new PixelSize(width, height), progressive, components);
    for (int i = 0; i < components; i++) {
      frame.readComponent(i, content);
    }
    return frame;
  }

  private static int components(ByteBuffer content) {
    int components = content.limit() < BYTES_BEFORE_COMPONENTS ? 0 : content.get(5);
    if (content.limit() != BYTES_BEFORE_COMPONENTS + components * BYTES_PER_COMPONENT
        || content.get(0) != 8) {
      throw new RejectedPictureException("is a JPEG of a rare kind");
    }
    if (components != 1 && components != 3 && components != 4) {
      throw new RejectedPictureException("has an unknown number of components");
    }
    return components;
  }

  private void readComponent(int index, ByteBuffer content) {
    int from = BYTES_BEFORE_COMPONENTS + index * BYTES_PER_COMPONENT;
    ids[index] = content.get(from) & 0xFF;
    horizontal[index] = sampling(content.get(from + 1) >> 4 & 0xF);
    vertical[index] = sampling(content.get(from + 1) & 0xF);
  }

  private static int sampling(int factor) {
    if (factor < 1 || factor > MAX_SAMPLING) {
      throw new RejectedPictureException("has an impossible sampling");
    }
    return factor;
  }

  PixelSize size() {
    return size;
  }

  int components() {
    return ids.length;
  }

  /** Whether its components are known by these letters. */
  boolean named(String letters) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether colours are kept in half of brightness' detail, or less, both across and down. */
  boolean coarseColors() {
    return components() >= 3
        && 2 * horizontal[1] <= horizontal[0]
        && 2 * vertical[1] <= vertical[0];
  }

  /**
   * What a decoder keeps of it outside the heap, in bytes: all coefficients, unless the picture
   * comes in one scan from top to bottom.
   */
  long coefficientBytes(int scans) {
    if (!progressive && scans == 1) {
      return 0;
    }
    long blocks = 0;
    for (int i = 0; i < ids.length; i++) {
      blocks += blocks(size.width(), horizontal, i) * blocks(size.height(), vertical, i);
    }
    return blocks * BYTES_PER_BLOCK;
  }

  private static long blocks(int side, int[] sampling, int component) {
    int most = 1;
    for (int factor : sampling) {
      most = Math.max(most, factor);
    }
    int unit = BLOCK * most;
    return (side + unit - 1L) / unit * sampling[component];
  }
}
