package dev.aviary.adapters.rest.media;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a file that a client asks for by a {@code Range} header (RFC 9110, section 14). */
sealed interface ByteRange {

  /** All of it: no range was asked for, several were, or something that is none. */
  record All() implements ByteRange {}

  /** Bytes from {@code first} to {@code last}, both of them included. */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** Nothing of it is where the client asks. */
  record Unsatisfiable() implements ByteRange {}

  Pattern SINGLE = Pattern.compile("bytes=\\s*([0-9]{0,18})\\s*-\\s*([0-9]{0,18})\\s*");

  /**
   * @param header empty when there was none
   * @param size of the file in bytes
   */
  static ByteRange of(String header, long size) {
    Matcher range = SINGLE.matcher(header);
    if (!range.matches()) {
      return new All();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new All() : suffix(Long.parseLong(last), size);
    }
    return from(Long.parseLong(first), last.isEmpty() ? size - 1 : Long.parseLong(last), size);
  }

  private static ByteRange suffix(long length, long size) {
    return length == 0 || size == 0
        ? new Unsatisfiable()
        : new Part(Math.max(0, size - length), size - 1);
  }

  private static ByteRange from(long first, long last, long size) {
    if (first >= size) {
      return new Unsatisfiable();
    }
    return last < first ? new All() : new Part(first, Math.min(last, size - 1));
  }
}
