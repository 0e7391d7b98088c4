package dev.aviary.bootstrap.torture;

/** How much is done to a server: a little in the tests, more in {@code make torture}. */
final class Scale {

  private static final boolean WHOLE = Boolean.getBoolean("aviary.torture");

  private Scale() {}

  static boolean isWhole() {
    return WHOLE;
  }

  static int of(int little, int whole) {
    return WHOLE ? whole : little;
  }
}
