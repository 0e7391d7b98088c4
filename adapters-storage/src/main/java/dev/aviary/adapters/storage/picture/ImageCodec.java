package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.application.media.port.out.PictureCodec;
import dev.aviary.application.media.port.out.PictureSource;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureLimits;
import dev.aviary.domain.media.PixelSize;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Function;

/** Pictures by the JDK's JPEG codec and our own readers of everything else. */
final class ImageCodec implements PictureCodec {

  private static final Logger LOG = System.getLogger(ImageCodec.class.getName());

  private final PictureLimits limits;
  private final PictureGate gate;

  ImageCodec(PictureLimits limits, PictureGate gate) {
    this.limits = limits;
    this.gate = gate;
  }

  @Override
  public Optional<Picture> clean(PictureSource source) {
    return acceptable(source, new CleanPicture());
  }

  @Override
  public Optional<Picture> render(PictureSource source, Function<PixelSize, Framing> framing) {
    return acceptable(source, new RenderedPicture(framing));
  }

  private Optional<Picture> acceptable(PictureSource source, PictureWork work) {
    try {
      return Optional.of(make(source, work));
    } catch (RejectedPictureException e) {
      LOG.log(Level.DEBUG, "A picture is not accepted: it {0}", e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * What a picture costs shows only once it is read. When there is not as much left, it is dropped
   * and read again after waiting for all it needs: nobody waits who holds what others wait for.
   */
  private Picture make(PictureSource source, PictureWork work) {
    int size = size(source);
    long cost = PictureCost.ofFile(size);
    while (true) {
      PictureGate.Share share = gate.enter(cost);
      Optional<Picture> made = Optional.empty();
      try {
        OpenedPicture opened = OpenedPicture.of(source, size, limits);
        cost = work.cost(opened);
        if (share.grow(cost)) {
          made = Optional.of(work.make(opened));
          return work.makesLarge() ? held(made.get(), share) : released(made.get(), share);
        }
      } finally {
        if (made.isEmpty()) {
          share.close();
        }
      }
    }
  }

  private static Picture held(Picture made, PictureGate.Share share) {
    share.shrink(made.size());
    return made.whenClosed(share::close);
  }

  /** Of such pictures others are made: who does would hold something while waiting. */
  private static Picture released(Picture made, PictureGate.Share share) {
    share.close();
    return made;
  }

  private int size(PictureSource source) {
    long size = source.size();
    if (!limits.allowsBytes(size) || size > Integer.MAX_VALUE - Long.BYTES) {
      throw new RejectedPictureException("is too large a file");
    }
    return (int) size;
  }
}
