package dev.aviary.adapters.storage.picture;

import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PNG. Of an animated one the picture is that which a reader without animations shows; a damaged
 * animation is none.
 */
final class PngFile implements PictureFile {

  private static final long SIGNATURE = 0x89504E470D0A1A0AL;
  private static final int SIGNATURE_BYTES = 8;
  private static final int UPRIGHT = 1;
  private static final int HEADER_START = SIGNATURE_BYTES + 8;

  private final byte[] file;
  private final PngHeader header;
  private final PngChunks chunks;
  private final PngPalette palette;
  private final @Nullable PngAnimation animation;
  private final PictureLimits limits;
  private final Deadline deadline;

  private PngFile(
      byte[] file,
      PngHeader header,
      PngChunks chunks,
      @Nullable PngAnimation animation,
      PictureLimits limits,
      Deadline deadline) {
    this.file = file;
    this.header = header;
    this.chunks = chunks;
    this.palette = PngPalette.read(file, header, chunks);
    this.animation = animation;
    this.limits = limits;
    this.deadline = deadline;
  }

  /**
   * Judges everything but the compressed content.
   *
   * @param deadline for this and for what is asked of the result
   * @throws RejectedPictureException when it is no whole PNG, or exceeds the limits
   */
  static PngFile parse(byte[] file, PictureLimits limits, Deadline deadline) {
    PngHeader header = header(file);
    require(limits.allows(header.size()), "too many pixels");
    PngChunks chunks = PngChunks.read(file, SIGNATURE_BYTES, deadline);
    PngAnimation animation = PngAnimation.read(file, header, chunks).orElse(null);
    require(animation == null || animation.isWithin(limits), "too many frames");
    return new PngFile(file, header, chunks, animation, limits, deadline);
  }

  private static PngHeader header(byte[] file) {
    require(file.length >= HEADER_START + PngHeader.BYTES, "ends too early");
    ByteBuffer bytes = ByteBuffer.wrap(file);
    require(bytes.getLong(0) == SIGNATURE, "not a PNG");
    require(
        bytes.getInt(SIGNATURE_BYTES) == PngHeader.BYTES
            && bytes.getInt(SIGNATURE_BYTES + 4) == PngType.HEADER,
        "a PNG without a header");
    return PngHeader.read(file, HEADER_START);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new RejectedPictureException(otherwise);
    }
  }

  @Override
  public PixelSize size() {
    return header.size();
  }

  @Override
  public int orientation() {
    return chunks
        .anywhere(PngType.EXIF)
        .map(exif -> ExifOrientation.read(file, exif.start(), exif.start() + exif.length()))
        .filter(orientation -> orientation != ExifOrientation.NONE)
        .orElse(UPRIGHT);
  }

  @Override
  public Optional<byte[]> colorProfile() {
    if (chunks.beforeData(PngType.STANDARD_COLORS).isPresent()) {
      return Optional.empty();
    }
    return chunks
        .beforeData(PngType.PROFILE)
        .flatMap(profile -> PngProfile.read(file, profile, deadline));
  }

  /**
   * The same pixels, and frames, in a file that has nothing else; colours that no pixel uses are
   * blackened.
   *
   * @throws RejectedPictureException when a pixel is missing, or the limits are exceeded
   */
  byte[] clean() {
    if (animation != null) {
      try {
        return cleaner().animated(animation);
      } catch (RejectedPictureException e) {
        // A frame is damaged. The picture is worth more than its movement.
        deadline.check();
      }
    }
    return cleaner().still();
  }

  private PngCleaner cleaner() {
    List<PngChunk> data = chunks.data();
    return new PngCleaner(file, header, palette, data, PngCleaner.maxBytes(limits), deadline);
  }

  @Override
  public Bitmap decode(int step) {
    PngPixels pixels = PngPixels.of(header, palette);
    try (PngScanlines scanlines = new PngScanlines(file, chunks.data(), deadline)) {
      return new PngDecoder(header, pixels, step).decode(scanlines);
    }
  }

  /**
   * A file of a picture; small rather than made fast.
   *
   * @throws RejectedPictureException when it is not done in time
   */
  static byte[] encode(Bitmap bitmap, Deadline deadline) {
    return PngEncoder.encode(bitmap, deadline);
  }
}
