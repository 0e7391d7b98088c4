package dev.aviary.adapters.storage.picture;

import dev.aviary.application.media.port.out.Picture;
import dev.aviary.domain.media.PictureFormat;

/** All of a picture in its own format. */
final class CleanPicture implements PictureWork {

  @Override
  public long cost(OpenedPicture opened) {
    return PictureCost.toClean(opened);
  }

  @Override
  public boolean makesLarge() {
    return true;
  }

  @Override
  public Picture make(OpenedPicture opened) {
    return switch (opened.file()) {
      case GifFile gif -> new Picture(PictureFormat.GIF, gif.clean());
      case PngFile png -> new Picture(PictureFormat.PNG, png(png, opened.deadline()));
      case JpegFile jpeg -> new Picture(PictureFormat.JPEG, jpeg(jpeg, opened.deadline()));
    };
  }

  private static byte[] png(PngFile file, Deadline deadline) {
    boolean isWhatIsSeen =
        file.orientation() == 1 && ColorConversion.changesNothing(file.colorProfile());
    return isWhatIsSeen ? file.clean() : PngFile.encode(seen(file, deadline), deadline);
  }

  private static byte[] jpeg(JpegFile file, Deadline deadline) {
    return JpegEncoder.encode(seen(file, deadline), file.coarseColors(), deadline);
  }

  private static Bitmap seen(PictureFile file, Deadline deadline) {
    Bitmap picture = file.decode(1);
    ColorConversion.convert(picture, file.colorProfile(), deadline);
    return new Upright(file.orientation()).apply(picture, deadline);
  }
}
