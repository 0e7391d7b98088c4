package dev.aviary.bootstrap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/**
 * A photograph as a phone takes it: the sensor lies on its side, and the camera notes how to turn
 * the picture and where it was taken. Seen upright, its top is blue and its bottom green, its left
 * lighter than its right.
 */
public final class Photo {

  /** Where it was taken, as it stands in the file. */
  public static final String PLACE = "PLACE-52.5163N-13.3777E";

  private static final int TURN_RIGHT = 6;

  private Photo() {}

  /**
   * As JPEG.
   *
   * @param width of the upright picture, in pixels
   * @param height of the upright picture
   */
  public static byte[] jpeg(int width, int height) {
    return withExif(encoded(lying(upright(width, height)), "jpg"));
  }

  /** As PNG or GIF, upright, without anything noted. */
  public static byte[] upright(int width, int height, String format) {
    return encoded(upright(width, height), format);
  }

  /** What a picture's file shows. */
  public static BufferedImage read(byte[] file) {
    try {
      return ImageIO.read(new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BufferedImage upright(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(new Color(90, 120, 230));
    canvas.fillRect(0, 0, width / 2, height / 2);
    canvas.setColor(new Color(30, 50, 150));
    canvas.fillRect(width / 2, 0, width - width / 2, height / 2);
    canvas.setColor(new Color(90, 210, 100));
    canvas.fillRect(0, height / 2, width / 2, height - height / 2);
    canvas.setColor(new Color(20, 110, 40));
    canvas.fillRect(width / 2, height / 2, width - width / 2, height - height / 2);
    canvas.dispose();
    return picture;
  }

  /** Turned left, so that turning it right shows it upright. */
  private static BufferedImage lying(BufferedImage upright) {
    var lying =
        new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < upright.getHeight(); y++) {
      for (int x = 0; x < upright.getWidth(); x++) {
        lying.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
      }
    }
    return lying;
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    try {
      var out = new ByteArrayOutputStream();
      ImageIO.write(picture, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] withExif(byte[] jpeg) {
    byte[] exif = exif();
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  /** An orientation, and a GPS directory with a place in it. */
  private static byte[] exif() {
    byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
    int gps = 8 + 2 + 2 * 12 + 4;
    int text = gps + 2 + 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(text + place.length);
    tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
    tiff.putShort((short) 2);
    entry(tiff, 0x0112, 3, 1, TURN_RIGHT << 16);
    entry(tiff, 0x8825, 4, 1, gps);
    tiff.putInt(0).putShort((short) 1);
    entry(tiff, 0x001b, 7, place.length, text);
    tiff.putInt(0).put(place);
    return ByteBuffer.allocate(4 + 6 + tiff.capacity())
        .putShort((short) 0xffe1)
        .putShort((short) (2 + 6 + tiff.capacity()))
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(tiff.array())
        .array();
  }

  private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
    tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
  }
}
