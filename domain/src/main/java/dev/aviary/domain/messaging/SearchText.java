package dev.aviary.domain.messaging;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form of a text in which it is searched. */
public final class SearchText {

  /** Korean letters that stand alone, as in ㅋㅋㅠㅠ: taken apart they would join to syllables. */
  private static final Pattern LONE_JAMO = Pattern.compile("[\u3131-\u3163]+");

  /** As in the stream-safe text format of Unicode. */
  private static final int MOST_MARKS = 30;

  private static final int NEXT_LINE = 0x85;
  private static final int ARABIC_TATWEEL = 0x0640;
  private static final int THAI_NIKHAHIT = 0x0E4D;
  private static final int LAO_NIGGAHITA = 0x0ECD;
  private static final int HALF_WIDTH_VOICED = 0xFF9E;
  private static final int HALF_WIDTH_SEMI_VOICED = 0xFF9F;

  private SearchText() {}

  /**
   * Without case, accents, compatibility forms and what cannot be seen; space of every kind is a
   * space. Idempotent, well-formed, and the same for any two texts that differ in nothing else.
   *
   * <p>Marks that make another letter instead of an accent stay: vowels of Thai and Indic scripts,
   * the voicing of kana. The iota below a Greek letter is an accent; the whole letter Ι that
   * capitals write beside it instead is not, so ᾳ is found as α and ΑΙ as αι.
   */
  public static String fold(String text) {
    if (isPlainAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    // Again once taken apart: parts may be left out that stood between marks.
    String apart = bounded(takeApart(bounded(text)));
    StringBuilder folded = new StringBuilder(apart.length());
    int point;
    for (int i = 0; i < apart.length(); i += Character.charCount(point)) {
      point = apart.codePointAt(i);
      append(folded, point);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  /**
   * What counts of it, with no more marks in a row than any language has: putting marks in order
   * takes a time that grows with the square of their number.
   */
  private static String bounded(String text) {
    StringBuilder bounded = new StringBuilder(text.length());
    int marks = 0;
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (counts(point)) {
        marks = isMark(point) ? marks + 1 : 0;
        if (marks <= MOST_MARKS) {
          bounded.appendCodePoint(point);
        }
      }
    }
    return bounded.toString();
  }

  /** What is put in order with its like: marks, and what is taken apart to a mark alone. */
  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> point == HALF_WIDTH_VOICED || point == HALF_WIDTH_SEMI_VOICED;
    };
  }

  private static String takeApart(String text) {
    StringBuilder apart = new StringBuilder(text.length());
    for (String part : LONE_JAMO.splitWithDelimiters(text, 0)) {
      boolean lone = LONE_JAMO.matcher(part).lookingAt();
      apart.append(lone ? part : Normalizer.normalize(part, Normalizer.Form.NFKD));
    }
    return apart.toString();
  }

  private static void append(StringBuilder folded, int point) {
    if (isSpace(point)) {
      folded.append(' ');
      return;
    }
    // Through the capital: ς and σ, ı and i have one in common.
    int small = Character.toLowerCase(Character.toUpperCase(point));
    switch (small) {
      // Letters that carry a stroke or are two in one, which Unicode does not take apart.
      case 'ø' -> folded.append('o');
      case 'ł' -> folded.append('l');
      case 'đ', 'ð' -> folded.append('d');
      case 'ħ' -> folded.append('h');
      case 'ŧ' -> folded.append('t');
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ß' -> folded.append("ss");
      default -> folded.insert(placeOf(small, folded), Character.toChars(small));
    }
  }

  /** At the end, a tone before the rings of ำ: taken apart, the two are typed in either order. */
  private static int placeOf(int point, StringBuilder folded) {
    int place = folded.length();
    if ((point >= 0x0E48 && point <= 0x0E4B) || (point >= 0x0EC8 && point <= 0x0ECB)) {
      while (place > 0 && isRing(folded.charAt(place - 1))) {
        place--;
      }
    }
    return place;
  }

  private static boolean isRing(char letter) {
    return letter == THAI_NIKHAHIT || letter == LAO_NIGGAHITA;
  }

  private static boolean counts(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !isAccent(point);
      case Character.CONTROL -> isSpace(point);
      case Character.FORMAT, Character.SURROGATE -> false;
      default -> point != ARABIC_TATWEEL;
    };
  }

  /** Marks that scripts share, all of Latin's among them, are accents unless they voice kana. */
  private static boolean isAccent(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case INHERITED -> point != 0x3099 && point != 0x309A;
      case CYRILLIC, ARABIC, HEBREW -> true;
      default -> false;
    };
  }

  /** Those that do not break were taken apart to plain ones. */
  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || point == NEXT_LINE;
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter < ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }
}
