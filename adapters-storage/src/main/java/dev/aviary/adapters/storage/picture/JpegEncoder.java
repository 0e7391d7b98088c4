package dev.aviary.adapters.storage.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** Writes JPEG: JFIF, baseline, and nothing beside the picture. */
final class JpegEncoder {

  /**
   * On the scale of libjpeg, from 0 to 1. Losses do not show, also when a cover is cut again from
   * what was written here, or a photo had been compressed before.
   */
  private static final float QUALITY = 0.92f;

  private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

  private JpegEncoder() {}

  /**
   * @param picture gray or in sRGB, opaque
   * @param coarseColors keeps a quarter of the colours' detail, for what had no more before
   * @throws RejectedPictureException when that takes too long
   */
  static byte[] encode(Bitmap picture, boolean coarseColors, Deadline deadline) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ByteSink sink = new ByteSink(deadline)) {
      writer.setOutput(sink);
      write(writer, image(picture), coarseColors);
      return sink.bytes();
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot be written to", e);
    } finally {
      writer.dispose();
    }
  }

  private static void write(ImageWriter writer, BufferedImage image, boolean coarseColors)
      throws IOException {
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(QUALITY);
    ImageTypeSpecifier type = ImageTypeSpecifier.createFromRenderedImage(image);
    IIOMetadata metadata = writer.getDefaultImageMetadata(type, param);
    if (!coarseColors) {
      sampleAllAlike(metadata);
    }
    writer.write(null, new IIOImage(image, null, metadata), param);
  }

  private static void sampleAllAlike(IIOMetadata metadata) throws IOException {
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    NodeList components = root.getElementsByTagName("componentSpec");
    for (int i = 0; i < components.getLength(); i++) {
      IIOMetadataNode component = (IIOMetadataNode) components.item(i);
      component.setAttribute("HsamplingFactor", "1");
      component.setAttribute("VsamplingFactor", "1");
    }
    metadata.setFromTree(FORMAT, root);
  }

  private static BufferedImage image(Bitmap picture) {
    int channels = picture.channels;
    int[] offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
    DataBuffer buffer = new DataBufferByte(picture.samples, picture.samples.length);
    WritableRaster raster =
        Raster.createInterleavedRaster(
            buffer,
            picture.width,
            picture.height,
            picture.width * channels,
            channels,
            offsets,
            null);
    return new BufferedImage(colors(channels), raster, false, null);
  }

  private static ColorModel colors(int channels) {
    ColorSpace space =
        ColorSpace.getInstance(channels == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    return new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
  }
}
