package dev.aviary.adapters.storage.picture;

/**
 * How a frame is shown.
 *
 * @param dispose what becomes of it afterwards, 0 to 3
 * @param delay in hundredths of a second
 * @param transparent the number of the colour that is not drawn, or {@link #NONE}
 */
record GifControl(int dispose, int delay, int transparent) {

  static final int NONE = -1;

  static final GifControl DEFAULT = new GifControl(0, 0, NONE);

  private static final int MAX_DISPOSE = 3;

  /**
   * @param flags of the block; what they say beside, that a viewer waits for a key, is not kept
   */
  static GifControl of(int flags, int delay, int color) {
    int dispose = (flags >> 2) & 0x07;
    boolean hasTransparent = (flags & 0x01) != 0;
    return new GifControl(
        dispose <= MAX_DISPOSE ? dispose : 0, delay, hasTransparent ? color : NONE);
  }

  int flags() {
    return (dispose << 2) | (transparent == NONE ? 0 : 1);
  }
}
