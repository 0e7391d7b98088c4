package dev.aviary.adapters.storage.picture;

import java.util.Arrays;
import java.util.Optional;

/** What a PNG says of its colours beside the pixels. Shared content, never changed. */
final class PngPalette {

  private static final int ENTRY_BYTES = 3;
  private static final int MAX_ENTRIES = 256;
  private static final byte[] NONE = {};

  /** Red, green and blue of each colour that a pixel can name; empty where pixels name none. */
  final byte[] colors;

  /**
   * How opaque each of the first colours is; or the one gray or colour that is transparent, two
   * bytes a sample. Empty when all are opaque.
   */
  final byte[] transparency;

  private PngPalette(byte[] colors, byte[] transparency) {
    this.colors = colors;
    this.transparency = transparency;
  }

  /**
   * @throws RejectedPictureException when the colours are missing or damaged that pixels name
   */
  static PngPalette read(byte[] file, PngHeader header, PngChunks chunks) {
    if (!header.isIndexed()) {
      // A palette beside full colours is a suggestion that nobody follows.
      return new PngPalette(NONE, transparentColor(file, header, chunks));
    }
    PngChunk palette =
        chunks
            .beforeData(PngType.PALETTE)
            .filter(chunk -> chunk.length() > 0 && chunk.length() % ENTRY_BYTES == 0)
            .filter(chunk -> chunk.length() <= MAX_ENTRIES * ENTRY_BYTES)
            .filter(chunk -> isOnlyOne(chunk, chunks))
            .orElseThrow(() -> new RejectedPictureException("without its colours"));
    int bytes = Math.min(palette.length(), ENTRY_BYTES << header.depth());
    byte[] colors = content(file, palette, bytes);
    Optional<byte[]> opacities =
        chunks
            .beforeData(PngType.TRANSPARENCY)
            .filter(chunk -> chunk.start() > palette.start())
            .filter(chunk -> chunk.length() <= bytes / ENTRY_BYTES)
            .map(chunk -> content(file, chunk, chunk.length()));
    return new PngPalette(colors, opacities.orElse(NONE));
  }

  private static boolean isOnlyOne(PngChunk palette, PngChunks chunks) {
    return chunks.all().stream()
        .noneMatch(chunk -> chunk.is(PngType.PALETTE) && !chunk.equals(palette));
  }

  private static byte[] transparentColor(byte[] file, PngHeader header, PngChunks chunks) {
    int bytes =
        switch (header.colorType()) {
          case PngHeader.GRAY -> 2;
          case PngHeader.RGB -> 6;
          default -> 0;
        };
    return chunks
        .beforeData(PngType.TRANSPARENCY)
        .filter(chunk -> chunk.length() == bytes)
        .map(chunk -> withinDepth(content(file, chunk, bytes), header.depth()))
        .orElse(NONE);
  }

  /** Bits above a sample's depth mean nothing. */
  private static byte[] withinDepth(byte[] color, int depth) {
    for (int i = 0; i < color.length && depth < 16; i += 2) {
      color[i] = 0;
      color[i + 1] &= (byte) ((1 << depth) - 1);
    }
    return color;
  }

  private static byte[] content(byte[] file, PngChunk chunk, int bytes) {
    return Arrays.copyOfRange(file, chunk.start(), chunk.start() + bytes);
  }

  boolean hasTransparency() {
    return transparency.length > 0;
  }
}
