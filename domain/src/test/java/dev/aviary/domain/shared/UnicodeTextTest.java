package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
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
  @ValueSource(strings = {"a\u0000b", "a\uD83Db", "a\uDC26b", "\uDC26\uD83D"})
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
  @CsvSource({"'', 0", "abc, 3", "🐦, 1", "a🐦b, 3", "é, 1"})
  void length_anyText_countsCodePoints(String text, int expected) {
    assertThat(UnicodeText.length(text)).isEqualTo(expected);
  }
}
