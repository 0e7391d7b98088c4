package dev.aviary.adapters.storage.picture;

/** Makes the differences that {@link PngFilter} undoes. */
final class PngPrediction {

  private PngPrediction() {}

  /**
   * @param filter one of those of {@link PngFilter}
   * @param row the plain row, its filter's number 0
   * @param above the plain row above, all 0 for the first
   * @param distance from a byte to the one before that it is predicted by; no longer than the row
   * @param filtered takes the filter's number and the differences
   */
  static void apply(int filter, byte[] row, byte[] above, int distance, byte[] filtered) {
    switch (filter) {
      case PngFilter.SUB -> sub(row, distance, filtered);
      case PngFilter.UP -> up(row, above, filtered);
      case PngFilter.AVERAGE -> average(row, above, distance, filtered);
      case PngFilter.PAETH -> paeth(row, above, distance, filtered);
      default -> System.arraycopy(row, 1, filtered, 1, row.length - 1);
    }
    filtered[0] = (byte) filter;
  }

  private static void sub(byte[] row, int distance, byte[] filtered) {
    System.arraycopy(row, 1, filtered, 1, distance);
    for (int i = 1 + distance; i < row.length; i++) {
      filtered[i] = (byte) (row[i] - row[i - distance]);
    }
  }

  private static void up(byte[] row, byte[] above, byte[] filtered) {
    for (int i = 1; i < row.length; i++) {
      filtered[i] = (byte) (row[i] - above[i]);
    }
  }

  private static void average(byte[] row, byte[] above, int distance, byte[] filtered) {
    for (int i = 1; i <= distance; i++) {
      filtered[i] = (byte) (row[i] - ((above[i] & 0xFF) >> 1));
    }
    for (int i = 1 + distance; i < row.length; i++) {
      int sum = (row[i - distance] & 0xFF) + (above[i] & 0xFF);
      filtered[i] = (byte) (row[i] - (sum >> 1));
    }
  }

  private static void paeth(byte[] row, byte[] above, int distance, byte[] filtered) {
    for (int i = 1; i <= distance; i++) {
      filtered[i] = (byte) (row[i] - above[i]);
    }
    for (int i = 1 + distance; i < row.length; i++) {
      int predicted = PngFilter.paeth(row[i - distance], above[i], above[i - distance]);
      filtered[i] = (byte) (row[i] - predicted);
    }
  }
}
