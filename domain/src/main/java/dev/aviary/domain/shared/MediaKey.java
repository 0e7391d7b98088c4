package dev.aviary.domain.shared;

import java.util.Optional;

/**
 * Where a picture is kept below the site, such as {@code upload/images/2020/11/…_original.jpg}; on
 * the wire {@code media_raw}. New ones are never built from a client's text.
 */
public record MediaKey(String value) {

  /** Ours are far shorter; file systems and S3 take none that are much longer. */
  private static final int MAX_LENGTH = 1000;

  private static final int MAX_SEGMENT = 201;
  private static final String ROOT = "upload/";

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

  /**
   * {@code upload(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,200})+}, by hand, as every row of a list is judged:
   * a pattern takes several times as long.
   */
  private static boolean isKey(String text) {
    if (text.length() > MAX_LENGTH || !text.startsWith(ROOT)) {
      return false;
    }
    int segment = 0;
    for (int i = ROOT.length(); i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '/' && segment > 0) {
        segment = 0;
      } else if (UnicodeText.isWord(unit) || (segment > 0 && (unit == '.' || unit == '-'))) {
        segment++;
      } else {
        return false;
      }
      if (segment > MAX_SEGMENT) {
        return false;
      }
    }
    return segment > 0;
  }
}
