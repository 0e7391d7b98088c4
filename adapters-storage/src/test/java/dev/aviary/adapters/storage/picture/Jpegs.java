package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.NodeList;

/** JPEG files as others write them. */
final class Jpegs {

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  private Jpegs() {}

  static JpegFile parse(byte[] file) {
    return JpegFile.parse(
        file, PictureLimits.DEFAULTS, Deadline.in(PictureLimits.DEFAULTS.maxTime()));
  }

  static byte[] of(BufferedImage image) {
    return of(image, false);
  }

  static byte[] of(BufferedImage image, boolean progressive) {
    return write(new IIOImage(image, null, null), progressive);
  }

  /** With components as they are given, and no word about what they stand for. */
  static byte[] of(Raster raster) {
    return write(new IIOImage(raster, null, null), false);
  }

  /** With as many samples of brightness for each of colour. */
  static byte[] sampled(BufferedImage image, int across, int down) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    NodeList components = root.getElementsByTagName("componentSpec");
    ((IIOMetadataNode) components.item(0)).setAttribute("HsamplingFactor", "" + across);
    ((IIOMetadataNode) components.item(0)).setAttribute("VsamplingFactor", "" + down);
    try {
      metadata.setFromTree(FORMAT, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return write(new IIOImage(image, null, metadata), false);
  }

  private static byte[] write(IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(1);
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** With a segment before all others. */
  static byte[] with(byte[] file, int marker, byte[] content) {
    byte[] segment = segment(marker, content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, 2);
    out.writeBytes(segment);
    out.write(file, 2, file.length - 2);
    return out.toByteArray();
  }

  static byte[] segment(int marker, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(0xFF);
    out.write(marker);
    out.write((content.length + 2) >> 8);
    out.write(content.length + 2);
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] adobe(int transform) {
    return joined(ascii("Adobe"), hex("006400000000"), transform);
  }

  /** The content of an EXIF segment that says nothing but how a picture is turned. */
  static byte[] exif(int orientation) {
    return joined(
        ascii("Exif\0\0MM"),
        hex("002A000000080001" + "0112000300000001"),
        0,
        orientation,
        0,
        0,
        0,
        0,
        0,
        0);
  }

  static byte[] profile(int number, int of, byte[] piece) {
    return joined(joined(ascii("ICC_PROFILE\0"), new byte[0], number, of), piece);
  }

  static byte[] joined(byte[] first, byte[] second, int... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(first);
    out.writeBytes(second);
    for (int each : more) {
      out.write(each);
    }
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  /** Where a marker is, or -1. */
  static int find(byte[] file, int marker) {
    for (int i = 0; i + 1 < file.length; i++) {
      if (file[i] == (byte) 0xFF && file[i + 1] == (byte) marker) {
        return i;
      }
    }
    return -1;
  }

  /** Whether this text is somewhere in the file. */
  static boolean contains(byte[] file, String text) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(text);
  }
}
