package dev.aviary.domain.media;

import dev.aviary.domain.shared.MediaKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** What a picture is kept as; it decides where (wire contract, sections 3 and 5). */
public enum MediaKind {
  /** The picture of a message. */
  MESSAGE("images", "image_original"),
  /** A portrait. */
  AVATAR("avatars", "thumbnail_512x512"),
  /** All of a cover, from which what is shown is cut. */
  COVER_ORIGINAL("covers", "image_original"),
  /** A cover as it was first cut. */
  COVER("covers", "image_cover_600x200"),
  /** A cover that was moved. */
  MOVED_COVER("covers", "image_cover");

  /** Of what makes a name unguessable. */
  public static final int SECRET_BYTES = 20;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("yyyy/MM").withZone(ZoneOffset.UTC);

  private final String folder;
  private final String suffix;

  MediaKind(String folder, String suffix) {
    this.folder = folder;
    this.suffix = suffix;
  }

  /**
   * Whether a picture is shown to few, so that only they may keep copies of it: what stands between
   * them and the server would have to forget it with the message.
   */
  public static boolean isForFew(MediaKey key) {
    return key.value().startsWith("upload/" + MESSAGE.folder + "/");
  }

  /**
   * A name that nobody can guess.
   *
   * @param secret {@link #SECRET_BYTES} random bytes, never used before
   */
  public MediaKey name(Instant at, byte[] secret, PictureFormat format) {
    if (secret.length != SECRET_BYTES) {
      throw new IllegalArgumentException("takes " + SECRET_BYTES + " bytes");
    }
    return new MediaKey(
        "upload/%s/%s/%s_%s.%s"
            .formatted(
                folder,
                MONTH.format(at),
                HexFormat.of().formatHex(secret),
                suffix,
                format.extension()));
  }
}
