package dev.aviary.adapters.storage.picture;

/**
 * The filters of a row, by their numbers in its first byte. Each predicts a byte out of those
 * before and above, and keeps the difference.
 */
final class PngFilter {

  static final int NONE = 0;
  static final int SUB = 1;
  static final int UP = 2;
  static final int AVERAGE = 3;
  static final int PAETH = 4;
  static final int LAST = PAETH;

  private PngFilter() {}

  /**
   * @param row its filter's number, from 0 to {@link #LAST}, then differences; becomes the plain
   *     row, its number 0
   * @param above the plain row above, all 0 for the first
   * @param distance from a byte to the one before that it is predicted by
   */
  static void undo(byte[] row, byte[] above, int distance) {
    switch (row[0]) {
      case SUB -> undoSub(row, distance);
      case UP -> undoUp(row, above);
      case AVERAGE -> undoAverage(row, above, distance);
      case PAETH -> undoPaeth(row, above, distance);
      default -> {
        // Nothing was predicted.
      }
    }
    row[0] = NONE;
  }

  private static void undoSub(byte[] row, int distance) {
    for (int i = 1 + distance; i < row.length; i++) {
      row[i] += row[i - distance];
    }
  }

  private static void undoUp(byte[] row, byte[] above) {
    for (int i = 1; i < row.length; i++) {
      row[i] += above[i];
    }
  }

  private static void undoAverage(byte[] row, byte[] above, int distance) {
    int start = Math.min(row.length, 1 + distance);
    for (int i = 1; i < start; i++) {
      row[i] += (byte) ((above[i] & 0xFF) >> 1);
    }
    for (int i = start; i < row.length; i++) {
      row[i] += (byte) (((row[i - distance] & 0xFF) + (above[i] & 0xFF)) >> 1);
    }
  }

  private static void undoPaeth(byte[] row, byte[] above, int distance) {
    int start = Math.min(row.length, 1 + distance);
    for (int i = 1; i < start; i++) {
      row[i] += above[i];
    }
    for (int i = start; i < row.length; i++) {
      row[i] += (byte) paeth(row[i - distance], above[i], above[i - distance]);
    }
  }

  /** Which of three neighbours, 0 to 255, is the nearest to what a slope would make. */
  static int paeth(byte before, byte above, byte beforeAbove) {
    int a = before & 0xFF;
    int b = above & 0xFF;
    int c = beforeAbove & 0xFF;
    int toA = Math.abs(b - c);
    int toB = Math.abs(a - c);
    int toC = Math.abs(a + b - 2 * c);
    if (toA <= toB && toA <= toC) {
      return a;
    }
    return toB <= toC ? b : c;
  }
}
