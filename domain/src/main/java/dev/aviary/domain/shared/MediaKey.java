package dev.aviary.domain.shared;

import java.util.regex.Pattern;

/**
 * Where a picture is kept below the site, such as {@code upload/images/2020/11/…_original.jpg}; on
 * the wire {@code media_raw}. Never built from a client's text.
 */
public record MediaKey(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("upload(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,200})+");

  /**
   * @throws IllegalArgumentException for anything that could lead out of {@code upload/}
   */
  public MediaKey {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("no media key: " + value);
    }
  }
}
