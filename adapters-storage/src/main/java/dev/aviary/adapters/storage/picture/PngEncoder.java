package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;

/** Makes a PNG. Each row gets the filter that leaves the smallest differences. */
final class PngEncoder {

  private final int channels;
  private byte[] best;
  private byte[] tried;

  private PngEncoder(int rowBytes, int channels) {
    this.channels = channels;
    this.best = new byte[1 + rowBytes];
    this.tried = new byte[1 + rowBytes];
  }

  static byte[] encode(Bitmap bitmap, Deadline deadline) {
    BoundedOutput out = new BoundedOutput(Integer.MAX_VALUE);
    PngWriter writer = new PngWriter(out);
    writer.start(header(bitmap));
    Runnable beginChunk = () -> writer.begin(PngType.DATA);
    try (PngDeflater deflater =
        new PngDeflater(writer, beginChunk, bitmap.samples.length, deadline)) {
      new PngEncoder(bitmap.width * bitmap.channels, bitmap.channels).write(bitmap, deflater);
      deflater.finish();
    }
    writer.begin(PngType.END);
    writer.end();
    return out.toByteArray();
  }

  private static PngHeader header(Bitmap bitmap) {
    int colorType =
        switch (bitmap.channels) {
          case 1 -> PngHeader.GRAY;
          case 3 -> PngHeader.RGB;
          case 4 -> PngHeader.RGB_ALPHA;
          default -> throw new IllegalArgumentException("no PNG has such channels");
        };
    return new PngHeader(new PixelSize(bitmap.width, bitmap.height), 8, colorType, false);
  }

  private void write(Bitmap bitmap, PngDeflater deflater) {
    int rowBytes = bitmap.width * bitmap.channels;
    byte[] above = new byte[1 + rowBytes];
    byte[] row = new byte[1 + rowBytes];
    for (int y = 0; y < bitmap.height; y++) {
      System.arraycopy(bitmap.samples, y * rowBytes, row, 1, rowBytes);
      deflater.write(filtered(row, above));
      byte[] free = above;
      above = row;
      row = free;
    }
  }

  private byte[] filtered(byte[] row, byte[] above) {
    long least = Long.MAX_VALUE;
    for (int filter = PngFilter.NONE; filter <= PngFilter.LAST; filter++) {
      PngPrediction.apply(filter, row, above, channels, tried);
      long sum = sumOfDifferences(tried);
      if (sum < least) {
        least = sum;
        byte[] free = best;
        best = tried;
        tried = free;
      }
    }
    return best;
  }

  private static long sumOfDifferences(byte[] row) {
    long sum = 0;
    for (int i = 1; i < row.length; i++) {
      sum += Math.abs(row[i]);
    }
    return sum;
  }
}
