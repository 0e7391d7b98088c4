package dev.aviary.adapters.storage.hostile;

import java.util.Arrays;

/** Good pictures that are to be turned, in each way and each byte order. */
final class Orientations {

  private Orientations() {}

  static Family family() {
    Family family = new Family("orientation");
    for (int i = 1; i <= 8; i++) {
      int orientation = i;
      family.accepted(
          "baseline-" + i, () -> jpeg(GoodJpegs.HALF, Exif.orientation(orientation), false));
      family.accepted(
          "progressive-" + i, () -> jpeg(GoodJpegs.FULL, Exif.orientation(orientation), true));
      family.accepted(
          "little-" + i, () -> jpeg(GoodJpegs.GRAY, Exif.orientationLittle(orientation), false));
      family.accepted("png-" + i, () -> png(orientation));
    }
    return family;
  }

  private static byte[] jpeg(int[] sampling, byte[] tiff, boolean progressive) {
    JpegDrawing drawing = new JpegDrawing(37, 22, 0, sampling);
    byte[] picture = progressive ? drawing.progressive() : drawing.baseline();
    byte[] rest = Arrays.copyOfRange(picture, 2, picture.length);
    return new JpegWriter().segment(JpegWriter.APP1, Exif.inJpeg(tiff)).raw(rest).withoutEnd();
  }

  private static byte[] png(int orientation) {
    PngDrawing drawing = new PngDrawing(21, 12, 8, PngWriter.RGB, false);
    return drawing
        .head()
        .chunk("eXIf", Exif.orientation(orientation))
        .chunk("IDAT", Zlib.of(drawing.rows()))
        .end();
  }
}
