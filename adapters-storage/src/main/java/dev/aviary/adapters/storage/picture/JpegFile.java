package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JPEG file. Only what makes the picture goes to the decoder; all it might be told beside that is
 * judged here.
 */
final class JpegFile implements PictureFile {

  private static final byte[] START = {(byte) 0xFF, (byte) JpegMarker.START};
  private static final byte[] END = {(byte) 0xFF, (byte) JpegMarker.END};

  private final JpegFrame frame;
  private final JpegHints hints;
  private final JpegColors colors;
  private final List<ByteBuffer> segments;
  private final int scans;
  private final Deadline deadline;

  /**
   * @param segments that make the picture, as they stand in the file
   */
  JpegFile(
      JpegFrame frame, JpegHints hints, List<ByteBuffer> segments, int scans, Deadline deadline) {
    this.frame = frame;
    this.hints = hints;
    this.colors = JpegColors.of(frame, hints);
    this.segments = segments;
    this.scans = scans;
    this.deadline = deadline;
  }

  /**
   * @throws RejectedPictureException for what is damaged, of a kind that is not decoded, or too
   *     large
   */
  static JpegFile parse(byte[] file, PictureLimits limits, Deadline deadline) {
    return new JpegParser(file, limits, deadline).parse();
  }

  @Override
  public PixelSize size() {
    return frame.size();
  }

  @Override
  public int orientation() {
    return hints.orientation();
  }

  /** Empty for the colours of a printing press, too: these are converted while decoding. */
  @Override
  public Optional<byte[]> colorProfile() {
    return isPrint() ? Optional.empty() : hints.profile();
  }

  @Override
  public Bitmap decode(int step) {
    byte[] samples = samples(step);
    colors.untransform(samples, frame.components(), deadline);
    PixelSize decoded = Steps.size(frame.size(), step);
    if (isPrint()) {
      invert(samples);
      return ColorConversion.ofPrint(samples, decoded, hints.profile(), deadline);
    }
    return new Bitmap(decoded.width(), decoded.height(), frame.components(), samples);
  }

  @Override
  public Bitmap decodeToReduce(int step) {
    if (colors != JpegColors.YCBCR) {
      return decode(step);
    }
    PixelSize decoded = Steps.size(frame.size(), step);
    return Bitmap.ofDifferences(decoded.width(), decoded.height(), samples(step));
  }

  private byte[] samples(int step) {
    return JpegReader.read(clean(), frame, step, deadline);
  }

  /** Bytes a decoder takes outside the heap. */
  long coefficientBytes() {
    return frame.coefficientBytes(scans);
  }

  /** Whether its colours have no more than a quarter of its brightness' detail. */
  boolean coarseColors() {
    return frame.coarseColors();
  }

  /** Whether it is made of inks. */
  boolean isPrint() {
    return colors == JpegColors.CMYK || colors == JpegColors.YCCK;
  }

  private JpegStream clean() {
    List<ByteBuffer> pieces = new ArrayList<>(segments.size() + 3);
    pieces.add(ByteBuffer.wrap(START));
    pieces.add(colors.marker());
    pieces.addAll(segments);
    pieces.add(ByteBuffer.wrap(END));
    return new JpegStream(pieces, deadline);
  }

  /**
   * Inks are kept as what they leave of the light, as Photoshop began it and every browser reads
   * them, also without Adobe's marker. Of YCCK the colours were turned into red, green and blue,
   * which are the inks themselves.
   */
  private void invert(byte[] samples) {
    for (int i = 0; i < samples.length; i++) {
      if (colors == JpegColors.CMYK || i % 4 == 3) {
        samples[i] = (byte) ~samples[i];
      }
    }
  }
}
