package dev.aviary.domain.shared;

import java.text.Normalizer;
import java.util.Locale;

/** What every text a person types must keep to. */
public final class UnicodeText {

  /** Marks and letters that show nothing: the joiner, fillers of Hangul, the empty Braille cell. */
  private static final String FILLERS = "\u034F\u115F\u1160\u2800\u3164\uFFA0";

  private UnicodeText() {}

  /** Whether it can be stored and sent on unchanged: no U+0000 and no half of a surrogate pair. */
  public static boolean isWellFormed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit == 0) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        i++;
        if (i == length || !Character.isSurrogatePair(unit, text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Whether nothing in it can be seen: white space of every script, control and format characters.
   */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            point ->
                Character.isSpaceChar(point)
                    || Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || FILLERS.indexOf(point) >= 0);
  }

  /**
   * The form in which texts are compared without regard to case. Down, up and down again: some
   * letters have two small forms and one capital, others two capitals and one small form.
   */
  public static String folded(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .toUpperCase(Locale.ROOT)
            .toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  /** These have one small form each, and no other that is compared as equal. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is one of A-Z, a-z, 0-9 and _. */
  public static boolean isWord(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '_';
  }

  /** Length as people count it on the wire: in Unicode code points. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
