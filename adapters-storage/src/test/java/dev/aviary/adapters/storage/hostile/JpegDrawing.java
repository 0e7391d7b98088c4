package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A picture of plain blocks, drawn in the ways that a JPEG knows. */
final class JpegDrawing {

  /** What is written of a block. */
  private interface BlockCoder {
    void code(JpegBits bits, int component, int shade);
  }

  private final int width;
  private final int height;
  private final int[] sampling;
  private final int restart;

  /**
   * @param restart after so many MCUs, or 0 for never
   * @param sampling of each component, as in the file
   */
  JpegDrawing(int width, int height, int restart, int... sampling) {
    this.width = width;
    this.height = height;
    this.restart = restart;
    this.sampling = sampling.clone();
  }

  byte[] baseline() {
    return head(JpegWriter.SOF0).scan(sampling.length, sequential()).end();
  }

  /** A baseline picture with an Adobe segment, which tells what its components mean. */
  byte[] adobe(int transform) {
    JpegWriter writer = new JpegWriter().adobe(transform).tables();
    return writer
        .frame(JpegWriter.SOF0, width, height, sampling)
        .scan(sampling.length, sequential())
        .end();
  }

  byte[] progressive() {
    return progressiveWithoutEnd().end();
  }

  JpegWriter progressiveWithoutEnd() {
    JpegWriter writer = head(JpegWriter.SOF2).scan(1, sampling.length, 0x000001, dcFirst());
    for (int i = 0; i < sampling.length; i++) {
      writer.scan(i + 1, 1, 0x013F00, ac(i));
    }
    return writer.scan(1, sampling.length, 0x000010, dcRefined());
  }

  JpegWriter head(int sof) {
    JpegWriter writer = new JpegWriter().jfif().tables();
    if (restart > 0) {
      writer.restart(restart);
    }
    return writer.frame(sof, width, height, sampling);
  }

  byte[] sequential() {
    int[] previous = new int[sampling.length];
    return interleaved(
        previous,
        (bits, component, shade) -> {
          bits.difference(shade - previous[component]);
          previous[component] = shade;
          ac(bits, shade);
        });
  }

  private byte[] dcFirst() {
    int[] previous = new int[sampling.length];
    return interleaved(
        previous,
        (bits, component, shade) -> {
          bits.difference((shade >> 1) - previous[component]);
          previous[component] = shade >> 1;
        });
  }

  private byte[] dcRefined() {
    return interleaved(new int[0], (bits, component, shade) -> bits.put(shade & 1, 1));
  }

  private byte[] ac(int component) {
    JpegBits bits = new JpegBits();
    int across = blocks(width, horizontal(component), most(true));
    int down = blocks(height, vertical(component), most(false));
    for (int i = 0; i < across * down; i++) {
      if (restart > 0 && i > 0 && i % restart == 0) {
        bits.restart(i / restart - 1);
      }
      ac(bits, shade(component, i % across, i / across));
    }
    return bits.toBytes();
  }

  private static void ac(JpegBits bits, int shade) {
    if ((shade & 3) == 0) {
      bits.unit((shade & 4) == 0);
    }
    bits.endOfBlock();
  }

  private byte[] interleaved(int[] previous, BlockCoder coder) {
    JpegBits bits = new JpegBits();
    int across = blocks(width, 1, most(true));
    int mcus = across * blocks(height, 1, most(false));
    for (int mcu = 0; mcu < mcus; mcu++) {
      if (restart > 0 && mcu > 0 && mcu % restart == 0) {
        bits.restart(mcu / restart - 1);
        Arrays.fill(previous, 0);
      }
      code(bits, mcu % across, mcu / across, coder);
    }
    return bits.toBytes();
  }

  private void code(JpegBits bits, int x, int y, BlockCoder coder) {
    for (int component = 0; component < sampling.length; component++) {
      int across = horizontal(component);
      for (int i = 0; i < across * vertical(component); i++) {
        int blockX = x * across + i % across;
        int blockY = y * vertical(component) + i / across;
        coder.code(bits, component, shade(component, blockX, blockY));
      }
    }
  }

  private static int shade(int component, int x, int y) {
    return ((x * 23 + y * 41 + component * 67) & 0xFF) - 128;
  }

  /** Of a component with such sampling, when the most finely sampled has {@code most}. */
  private static int blocks(int pixels, int sampling, int most) {
    return Math.ceilDiv(Math.ceilDiv(pixels * sampling, most), 8);
  }

  private int most(boolean horizontally) {
    return IntStream.range(0, sampling.length)
        .map(it -> horizontally ? horizontal(it) : vertical(it))
        .max()
        .orElse(1);
  }

  private int horizontal(int component) {
    return sampling[component] >> 4;
  }

  private int vertical(int component) {
    return sampling[component] & 0xF;
  }
}
