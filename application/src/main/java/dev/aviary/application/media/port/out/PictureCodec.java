package dev.aviary.application.media.port.out;

import dev.aviary.domain.media.Framing;
import dev.aviary.domain.media.PixelSize;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads files that anybody may have sent as pictures, and makes clean ones of them (wire contract,
 * section 5). What a file is, its content alone tells. Nothing of it but what can be seen is in
 * what is made: no metadata, no text, no bytes beside the pixels. Colours are sRGB. Whoever is
 * given a picture closes it once it is kept: one that was cleaned may be large.
 *
 * <p>Both are empty for what is no JPEG, PNG or GIF, is damaged, or goes beyond {@link
 * dev.aviary.domain.media.PictureLimits}; which is judged by its header before a pixel is decoded.
 */
public interface PictureCodec {

  /**
   * The picture itself in its own format: upright, with its own size, transparency and animation.
   *
   * @throws MediaUnavailableException when too many others wait for the same
   */
  Optional<Picture> clean(PictureSource source);

  /**
   * A part of the picture as JPEG: upright, of an animation the first frame, transparency flattened
   * on white.
   *
   * @param framing tells which part and how large, given the picture's upright size
   * @throws MediaUnavailableException when too many others wait for the same
   */
  Optional<Picture> render(PictureSource source, Function<PixelSize, Framing> framing);
}
