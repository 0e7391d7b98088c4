package dev.aviary.domain.profile;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import dev.aviary.domain.shared.MediaKey;
import java.util.List;

/**
 * A portrait of one's own choice: a square from the middle of a picture (wire contract, section 5),
 * and the small icon that goes with it (section 6).
 */
public record Avatar(MediaKey picture) {

  private static final PixelSize SIZE = new PixelSize(512, 512);
  private static final PixelSize ICON_SIZE = new PixelSize(50, 50);

  /** What it shows of a picture. */
  public static Framing framing(PixelSize source) {
    return Framing.centreCut(source, SIZE);
  }

  /** What its icon shows of it. */
  public static Framing iconFraming(PixelSize avatar) {
    return Framing.centreCut(avatar, ICON_SIZE);
  }

  public MediaKey icon() {
    return new MediaKey(picture.value().replace("_512x512.", "_50x50."));
  }

  /** All that is kept of it. */
  public List<MediaKey> media() {
    return List.of(picture, icon());
  }
}
