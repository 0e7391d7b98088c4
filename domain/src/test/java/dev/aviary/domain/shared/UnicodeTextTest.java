package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnicodeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "\u0001", "\uD7FF\uE000", "👩‍👩‍👧", "a\uD83D\uDC26b"})
  void isWellFormed_wholeCharacters_holds(String text) {
    assertThat(UnicodeText.isWellFormed(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD83Db", "a\uDC26b", "\uDC26\uD83D", "a\uD83D"})
  void isWellFormed_nulOrHalfOfAPair_fails(String text) {
    assertThat(UnicodeText.isWellFormed(text)).isFalse();
  }

  @Property
  void isWellFormed_characterOutsideTheFirstPlane_holds(
      @ForAll @IntRange(min = 0x10000, max = 0x10FFFF) int astral) {
    assertThat(UnicodeText.isWellFormed(Character.toString(astral))).isTrue();
  }

  @Property
  void isWellFormed_anyLoneSurrogate_fails(
      @ForAll @CharRange(from = '\uD800', to = '\uDFFF') char surrogate) {
    assertThat(UnicodeText.isWellFormed("a" + surrogate + "b")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n",
        "\u0085",
        "\u00A0\u2003\u2028\u3000",
        "\000\u007F\u009F",
        "\u00AD\u200B\u2060\uFEFF",
        "\u034F\u115F\u1160\u2800\u3164\uFFA0"
      })
  void isBlank_nothingToSee_holds(String text) {
    assertThat(UnicodeText.isBlank(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", " a ", "\u200Ba", ".", "0", "\u0301", "\uD83D", "ㅋ", "🐦"})
  void isBlank_somethingToSee_fails(String text) {
    assertThat(UnicodeText.isBlank(text)).isFalse();
  }

  @Test
  void isWord_anyCharacter_isWhatThePatternSays() {
    for (char unit = 0; unit < Character.MAX_VALUE; unit++) {
      assertThat(UnicodeText.isWord(unit))
          .as("U+%04X", (int) unit)
          .isEqualTo(Character.toString(unit).matches("[A-Za-z0-9_]"));
    }
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "🐦, 1", "a🐦b, 3", "é, 1"})
  void length_anyText_countsCodePoints(String text, int expected) {
    assertThat(UnicodeText.length(text)).isEqualTo(expected);
  }
}
