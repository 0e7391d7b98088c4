package dev.aviary.domain.shared;

/** What every text a person types must keep to. */
public final class UnicodeText {

  private UnicodeText() {}

  /** Whether it can be stored and sent on unchanged: no U+0000 and no half of a surrogate pair. */
  public static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                point == 0
                    || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
  }

  /**
   * Whether nothing in it can be seen: white space of every script, control and format characters.
   */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            point ->
                Character.isWhitespace(point)
                    || Character.isSpaceChar(point)
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT);
  }

  /** Length as people count it on the wire: in Unicode code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
