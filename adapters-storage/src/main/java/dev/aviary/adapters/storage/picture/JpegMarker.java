package dev.aviary.adapters.storage.picture;

/** The second byte of the markers of ITU-T T.81, table B.1; the first is FF. */
final class JpegMarker {

  static final int START = 0xD8;
  static final int END = 0xD9;
  static final int SCAN = 0xDA;
  static final int HUFFMAN_TABLES = 0xC4;
  static final int PROGRESSIVE_FRAME = 0xC2;
  static final int APP0 = 0xE0;
  static final int APP15 = 0xEF;
  static final int COMMENT = 0xFE;
  static final int NUMBER_OF_LINES = 0xDC;

  private static final int TEMPORARY = 0x01;
  private static final int FIRST_FRAME = 0xC0;
  private static final int FIRST_RESTART = 0xD0;
  private static final int LAST_RESTART = 0xD7;
  private static final int QUANTIZATION_TABLES = 0xDB;
  private static final int RESTART_INTERVAL = 0xDD;

  private JpegMarker() {}

  /** Has no length and no content. */
  static boolean isAlone(int marker) {
    return marker == TEMPORARY || isRestart(marker);
  }

  /** Baseline, extended and progressive frames, the kinds that are decoded. */
  static boolean isFrame(int marker) {
    return marker >= FIRST_FRAME && marker <= PROGRESSIVE_FRAME;
  }

  static boolean isPartOfThePicture(int marker) {
    return isFrame(marker)
        || marker == HUFFMAN_TABLES
        || marker == QUANTIZATION_TABLES
        || marker == RESTART_INTERVAL
        || marker == SCAN;
  }

  /**
   * @param following the byte after an FF among the data of a scan; after another FF, which only
   *     fills, the marker is still to come
   */
  static boolean endsScan(int following) {
    return following != 0 && following != 0xFF && !isAlone(following);
  }

  private static boolean isRestart(int marker) {
    return marker >= FIRST_RESTART && marker <= LAST_RESTART;
  }
}
