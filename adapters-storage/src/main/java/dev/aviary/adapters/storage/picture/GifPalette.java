package dev.aviary.adapters.storage.picture;

/**
 * Where colours lie in the file, three bytes each.
 *
 * @param start in bytes from the file's start
 * @param entries 2 to 256, a power of two
 */
record GifPalette(int start, int entries) {

  private static final int ENTRY_BYTES = 3;

  /** How many colours a block has, as its flags tell. */
  static int entries(int flags) {
    return 2 << (flags & 0x07);
  }

  int bytes() {
    return entries * ENTRY_BYTES;
  }

  /** The number of entries as flags tell it. */
  int sizeFlags() {
    return bits() - 1;
  }

  /** How many bits the number of a colour takes. */
  int bits() {
    return Integer.numberOfTrailingZeros(entries);
  }

  boolean has(int index) {
    return index < entries;
  }

  /** Where a colour lies, in bytes from the file's start. */
  int at(int index) {
    return start + index * ENTRY_BYTES;
  }
}
