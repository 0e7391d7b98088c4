package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PixelSize;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;

/**
 * The JDK's decoder, asked for the samples alone: what it makes of colours it never gets to decide.
 */
final class JpegReader {

  private JpegReader() {}

  /**
   * The components of each pixel side by side, as they are in the file.
   *
   * @param stream holds nothing but the picture
   * @throws RejectedPictureException when it cannot be decoded, or not in time
   */
  static byte[] read(ImageInputStream stream, JpegFrame frame, int step, Deadline deadline) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try {
      reader.addIIOReadProgressListener(new Brake(deadline));
      reader.setInput(stream, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(step, step, 0, 0);
      Raster raster = reader.readRaster(0, param);
      // What was stopped half-way looks like what is done.
      deadline.check();
      return samples(raster, Steps.size(frame.size(), step), frame.components());
    } catch (RejectedPictureException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new RejectedPictureException("cannot be decoded: " + e.getClass().getSimpleName());
    } finally {
      reader.dispose();
    }
  }

  private static byte[] samples(Raster raster, PixelSize size, int components) throws IIOException {
    byte[] samples =
        raster.getDataBuffer() instanceof DataBufferByte data ? data.getData() : new byte[0];
    if (raster.getNumBands() != components || samples.length != size.pixels() * components) {
      throw new IIOException("not what the header says");
    }
    return samples;
  }

  /** Stops a reader that takes too long. */
  private record Brake(Deadline deadline) implements IIOReadProgressListener {

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      try {
        deadline.check();
      } catch (RejectedPictureException e) {
        source.abort();
      }
    }

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}
  }
}
