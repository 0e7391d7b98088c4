package dev.aviary.domain.media;

import java.util.Arrays;
import java.util.Optional;

/** The formats of pictures, told apart by their content (wire contract, section 5). */
public enum PictureFormat {
  JPEG("jpg", "image/jpeg"),
  PNG("png", "image/png"),
  GIF("gif", "image/gif");

  private final String extension;
  private final String mediaType;

  PictureFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format that a name of ours tells; empty for any other name. */
  public static Optional<PictureFormat> ofName(String name) {
    return Arrays.stream(values())
        .filter(format -> name.endsWith("." + format.extension))
        .findFirst();
  }

  /** Ends the name of a picture, without the dot. */
  public String extension() {
    return extension;
  }

  /** The Internet media type. */
  public String mediaType() {
    return mediaType;
  }
}
