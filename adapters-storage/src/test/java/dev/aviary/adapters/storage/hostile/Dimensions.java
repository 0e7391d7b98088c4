package dev.aviary.adapters.storage.hostile;

/** What a good file's header says of its width and height. */
record Dimensions(int width, int height) {

  static Dimensions of(byte[] file) {
    return switch (file[0]) {
      case 'G' -> new Dimensions(u16le(file, 6), u16le(file, 8));
      case (byte) 0xFF -> jpeg(file);
      // Nothing good is wider than 65535.
      default -> new Dimensions(Boundaries.u16(file, 18), Boundaries.u16(file, 22));
    };
  }

  private static Dimensions jpeg(byte[] file) {
    int frame =
        Boundaries.jpegMarkers(file).stream()
            .filter(it -> isFrame(file[it + 1] & 0xFF))
            .findFirst()
            .orElseThrow();
    return new Dimensions(Boundaries.u16(file, frame + 7), Boundaries.u16(file, frame + 5));
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xC2;
  }

  private static int u16le(byte[] file, int at) {
    return (file[at] & 0xFF) | ((file[at + 1] & 0xFF) << 8);
  }

  long pixels() {
    return (long) width * height;
  }
}
