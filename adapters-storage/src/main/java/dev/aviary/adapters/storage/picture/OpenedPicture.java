package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.MediaUnavailableException;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.PictureLimits;
import java.io.IOException;
import java.io.InputStream;

/**
 * A picture's file in memory, taken apart.
 *
 * @param bytes of the file
 * @param deadline for all that is made of it
 */
record OpenedPicture(PictureFile file, long bytes, Deadline deadline) {

  private static final int CHUNK_BYTES = 1 << 16;

  private static final int JPEG = 0xFFD8;
  private static final int PNG = 0x8950;
  private static final int GIF = 0x4749;

  /**
   * @param bytes how many the source says it has
   * @throws RejectedPictureException when it has others, or they are no picture
   * @throws MediaUnavailableException when it cannot be read
   */
  static OpenedPicture of(PictureSource source, int bytes, PictureLimits limits) {
    Deadline deadline = Deadline.in(limits.maxTime());
    byte[] content = read(source, bytes, deadline);
    return new OpenedPicture(parse(content, limits, deadline), bytes, deadline);
  }

  private static PictureFile parse(byte[] content, PictureLimits limits, Deadline deadline) {
    int magic = content.length < 2 ? 0 : ((content[0] & 0xFF) << 8) | (content[1] & 0xFF);
    return switch (magic) {
      case JPEG -> JpegFile.parse(content, limits, deadline);
      case PNG -> PngFile.parse(content, limits, deadline);
      case GIF -> GifFile.parse(content, limits, deadline);
      default -> throw new RejectedPictureException("is no JPEG, PNG or GIF");
    };
  }

  private static byte[] read(PictureSource source, int bytes, Deadline deadline) {
    try (InputStream in = source.open()) {
      byte[] content = new byte[bytes];
      int at = 0;
      while (at < bytes) {
        deadline.check();
        int read = in.read(content, at, Math.min(CHUNK_BYTES, bytes - at));
        if (read < 0) {
          throw new RejectedPictureException("ends before its size");
        }
        at += read;
      }
      if (in.read() >= 0) {
        throw new RejectedPictureException("goes on after its size");
      }
      return content;
    } catch (IOException e) {
      throw new MediaUnavailableException("the picture cannot be read", e);
    }
  }
}
