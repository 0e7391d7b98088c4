package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PictureFormat;
import dev.aviary.domain.media.PixelSize;
import java.util.function.Function;

/**
 * A part of a picture as JPEG. It is reduced before all else: what is left to turn and to convert
 * is small.
 */
final class RenderedPicture implements PictureWork {

  private final Function<PixelSize, Framing> framing;

  /**
   * @param framing given the upright size
   */
  RenderedPicture(Function<PixelSize, Framing> framing) {
    this.framing = framing;
  }

  @Override
  public long cost(OpenedPicture opened) {
    PictureFile file = opened.file();
    return PictureCost.toRender(opened, framing(file).shown());
  }

  @Override
  public boolean makesLarge() {
    return false;
  }

  @Override
  public Picture make(OpenedPicture opened) {
    Deadline deadline = opened.deadline();
    Bitmap picture = reduced(opened.file(), deadline);
    ColorConversion.convert(picture, opened.file().colorProfile(), deadline);
    Bitmap upright = new Upright(opened.file().orientation()).apply(picture, deadline);
    return new Picture(PictureFormat.JPEG, JpegEncoder.encode(upright, false, deadline));
  }

  private Bitmap reduced(PictureFile file, Deadline deadline) {
    Upright upright = new Upright(file.orientation());
    Framing framing = framing(file);
    int step = Steps.toRender(file.size());
    Region part = upright.part(framing, file.size()).stepped(step);
    Bitmap decoded = file.decodeToReduce(step);
    return Resampler.resize(decoded, part, upright.size(framing.shown()), deadline);
  }

  private Framing framing(PictureFile file) {
    return framing.apply(new Upright(file.orientation()).size(file.size()));
  }
}
