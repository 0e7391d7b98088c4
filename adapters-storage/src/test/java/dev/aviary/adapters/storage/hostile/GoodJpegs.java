package dev.aviary.adapters.storage.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEGs as cameras and programs write them. */
final class GoodJpegs {

  static final int[] GRAY = {0x11};
  static final int[] FULL = {0x11, 0x11, 0x11};
  static final int[] HALF_ACROSS = {0x21, 0x11, 0x11};
  static final int[] HALF_DOWN = {0x12, 0x11, 0x11};
  static final int[] HALF = {0x22, 0x11, 0x11};
  static final int[] QUARTER = {0x41, 0x11, 0x11};
  static final int[] INKS = {0x11, 0x11, 0x11, 0x11};
  static final int[] INKS_HALF = {0x22, 0x11, 0x11, 0x22};

  private GoodJpegs() {}

  static Family family() {
    Family family = new Family("good-jpeg");
    each(family, "gray", GRAY);
    each(family, "444", FULL);
    each(family, "422", HALF_ACROSS);
    each(family, "440", HALF_DOWN);
    each(family, "420", HALF);
    each(family, "411", QUARTER);
    family.accepted("rgb", () -> new JpegDrawing(33, 17, 0, FULL).adobe(0));
    family.accepted("cmyk", () -> new JpegDrawing(33, 17, 0, INKS).adobe(0));
    family.accepted("ycck", () -> new JpegDrawing(33, 17, 0, INKS_HALF).adobe(2));
    family.accepted("one-pixel", () -> new JpegDrawing(1, 1, 0, HALF).baseline());
    family.accepted("one-row", () -> new JpegDrawing(70, 1, 0, HALF).baseline());
    family.accepted("one-column", () -> new JpegDrawing(1, 70, 0, HALF).progressive());
    written(family, "written", 48, 40, BufferedImage.TYPE_INT_RGB, false);
    written(family, "written-progressive", 48, 40, BufferedImage.TYPE_INT_RGB, true);
    written(family, "written-gray", 31, 29, BufferedImage.TYPE_BYTE_GRAY, false);
    written(family, "written-gray-progressive", 31, 29, BufferedImage.TYPE_BYTE_GRAY, true);
    written(family, "written-tiny", 2, 3, BufferedImage.TYPE_INT_RGB, true);
    return family;
  }

  private static void each(Family family, String name, int[] sampling) {
    family.accepted(name, () -> new JpegDrawing(35, 27, 0, sampling).baseline());
    family.accepted(name + "-restart", () -> new JpegDrawing(50, 20, 3, sampling).baseline());
    family.accepted(
        name + "-progressive", () -> new JpegDrawing(35, 27, 0, sampling).progressive());
    family.accepted(
        name + "-progressive-restart", () -> new JpegDrawing(50, 20, 2, sampling).progressive());
  }

  private static void written(
      Family family, String name, int width, int height, int type, boolean progressive) {
    byte[] once = write(Paintings.painted(width, height, type), progressive);
    family.accepted(name, once::clone);
  }

  private static byte[] write(BufferedImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
