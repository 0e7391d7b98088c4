package dev.aviary.adapters.storage.hostile;

/** An animated PNG, which may lie about its frames. */
final class Apng {

  private static final int WIDTH = 12;
  private static final int HEIGHT = 10;

  private final PngDrawing drawing = new PngDrawing(WIDTH, HEIGHT, 8, PngWriter.RGBA, false);
  private final PngWriter writer = drawing.head();
  private int sequence;

  /** One of three frames: all of it, a part, and a part over the one before. */
  static byte[] good() {
    return new Apng()
        .count(3)
        .control(WIDTH, HEIGHT, 0, 0)
        .still()
        .control(5, 4, 3, 2)
        .frame(5, 4)
        .control(WIDTH, HEIGHT, 0, 0)
        .frame(WIDTH, HEIGHT)
        .end();
  }

  Apng count(long frames) {
    writer.chunk("acTL", new ByteWriter().u32(frames).u32(0).toBytes());
    return this;
  }

  Apng control(long width, long height, long x, long y) {
    ByteWriter control = new ByteWriter().u32(sequence++).u32(width).u32(height).u32(x).u32(y);
    writer.chunk("fcTL", control.u16(1).u16(10).u8(1, 1).toBytes());
    return this;
  }

  Apng skipped() {
    sequence += 5;
    return this;
  }

  /** The picture that is shown by those who know nothing of animation. */
  Apng still() {
    writer.chunk("IDAT", Zlib.of(drawing.rows()));
    return this;
  }

  Apng frame(int width, int height) {
    byte[] rows = new PngDrawing(width, height, 8, PngWriter.RGBA, false).rows();
    writer.chunk("fdAT", new ByteWriter().u32(sequence++).bytes(Zlib.of(rows)).toBytes());
    return this;
  }

  Apng data(byte[] compressed) {
    writer.chunk("fdAT", new ByteWriter().u32(sequence++).bytes(compressed).toBytes());
    return this;
  }

  Apng chunk(String type, byte[] content) {
    writer.chunk(type, content);
    return this;
  }

  byte[] end() {
    return writer.end();
  }
}
