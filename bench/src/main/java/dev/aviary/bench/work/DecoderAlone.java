package dev.aviary.bench.work;

import com.sun.management.OperatingSystemMXBean;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * The floor of an avatar, in a process of its own: the JDK's decoder for the whole picture, its
 * middle square scaled well, the JDK's encoder. Prints for each picture the nanoseconds it took and
 * the nanoseconds of processor time.
 */
public final class DecoderAlone {

  private static final int SIDE = 512;

  private DecoderAlone() {}

  /**
   * @param args the file, and how often before and while it is measured
   */
  public static void main(String... args) throws IOException {
    byte[] file = Files.readAllBytes(Path.of(args[0]));
    for (int left = Integer.parseInt(args[1]); left > 0; left--) {
      avatar(file);
    }
    for (int left = Integer.parseInt(args[2]); left > 0; left--) {
      long begin = System.nanoTime();
      long used = cpuNanos();
      avatar(file);
      System.out.println((System.nanoTime() - begin) + " " + (cpuNanos() - used));
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  static byte[] avatar(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    int side = Math.min(image.getWidth(), image.getHeight());
    BufferedImage square =
        image.getSubimage(
            (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    // By halves, so that every pixel counts: one step alone would skip most of them.
    while (side > SIDE) {
      side = Math.max(SIDE, (side + 1) / 2);
      square = scale(square, side);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(square, "jpeg", bytes);
    return bytes.toByteArray();
  }

  private static BufferedImage scale(BufferedImage from, int side) {
    BufferedImage to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = to.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, 0, 0, side, side, null);
    graphics.dispose();
    return to;
  }
}
