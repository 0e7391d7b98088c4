package dev.aviary.domain.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a picture is kept below the site, such as {@code upload/images/2020/11/…_original.jpg}; on
 * the wire {@code media_raw}. New ones are never built from a client's text.
 */
public record MediaKey(String value) {

  /** Ours are far shorter; file systems and S3 take none that are much longer. */
  private static final int MAX_LENGTH = 1000;

  private static final Pattern SHAPE =
      Pattern.compile("upload(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,200})++");

  /**
   * @throws IllegalArgumentException for anything that could lead out of {@code upload/}
   */
  public MediaKey {
    if (!isKey(value)) {
      throw new IllegalArgumentException("no media key: " + value);
    }
  }

  /** The key a client asks for; empty for a text that is none. */
  public static Optional<MediaKey> parse(String text) {
    return isKey(text) ? Optional.of(new MediaKey(text)) : Optional.empty();
  }

  private static boolean isKey(String text) {
    return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
