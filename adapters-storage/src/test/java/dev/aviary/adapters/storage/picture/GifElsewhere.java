package dev.aviary.adapters.storage.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** GIF files as another reader sees them, and another writer makes them. */
final class GifElsewhere {

  private GifElsewhere() {}

  /** The numbers of the colours of a frame's pixels. */
  static byte[] pixels(byte[] file, int frame) {
    BufferedImage image = frame(file, frame);
    int[] wide =
        image.getRaster().getPixels(0, 0, image.getWidth(), image.getHeight(), (int[]) null);
    byte[] pixels = new byte[wide.length];
    for (int i = 0; i < wide.length; i++) {
      pixels[i] = (byte) wide[i];
    }
    return pixels;
  }

  static BufferedImage frame(byte[] file, int frame) {
    return read(file, reader -> reader.read(frame));
  }

  static int frames(byte[] file) {
    return read(file, reader -> reader.getNumImages(true));
  }

  /** What stands in a frame's description, under the names of the other reader. */
  static String attribute(byte[] file, int frame, String element, String attribute) {
    IIOMetadata metadata = read(file, reader -> reader.getImageMetadata(frame));
    Node root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
    Node found = ((Element) root).getElementsByTagName(element).item(0);
    return found == null ? "" : ((Element) found).getAttribute(attribute);
  }

  /** Something read from a file. */
  @FunctionalInterface
  private interface Reading<T> {
    T from(ImageReader reader) throws IOException;
  }

  private static <T> T read(byte[] file, Reading<T> reading) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try {
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
      return reading.from(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reader.dispose();
    }
  }

  /** A file of one frame. */
  static byte[] write(int width, int height, int bits, byte[] pixels, boolean interlaced) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var stream = Objects.requireNonNull(ImageIO.createImageOutputStream(out))) {
      writer.setOutput(stream);
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(
          interlaced ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(image(width, height, bits, pixels), null, null), parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }

  private static BufferedImage image(int width, int height, int bits, byte[] pixels) {
    byte[] colors = GifBuilder.colors(bits);
    IndexColorModel model = new IndexColorModel(8, 1 << bits, colors, 0, false);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    image.getRaster().setDataElements(0, 0, width, height, pixels);
    return image;
  }
}
