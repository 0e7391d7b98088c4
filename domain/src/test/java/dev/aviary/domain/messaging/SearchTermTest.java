package dev.aviary.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTermTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n",
        "\u00A0",
        "\u3000",
        "\u200B",
        "\u00AD",
        " \u00AD ",
        "\u3164",
        "\u2800",
        "\u0301",
        "\uFE0F",
        "\u064E",
        "\000",
        "\uD83D",
        "\uDC26"
      })
  void of_nothingVisible_isEmpty(String typed) {
    assertThat(SearchTerm.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a", "é", "ß", "%", "_", "\\", "'", ".", "0", "е", "σ", "ا", "ש", "中", "が", "한", "ㅋ", "ก",
        "🐦", "ab", "ёж", "中文", "ん?"
      })
  void of_oneOrTwoVisibleCharacters_areFoundInTheMidstOfAText(String typed) {
    assertThat(SearchTerm.of(typed))
        .hasValueSatisfying(
            term -> {
              assertThat(term.isIn("x " + typed + " y")).isTrue();
              assertThat(term.isIn("x  y")).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", " a b ", "\u00A0a b\n", "\u3000A\u00A0B\t", "\u200B a b \u200B"})
  void of_spaceAround_isNotLookedFor(String typed) {
    assertThat(SearchTerm.of(typed)).contains(new SearchTerm("a b"));
  }

  @ParameterizedTest
  @CsvSource({
    "See you at the Café, CAFE",
    "See you at the cafe, café",
    "Die Straße, strasse",
    "DIE STRASSE, aße",
    "İstanbul, ist",
    "DİYARBAKIR, diyarbakır",
    "Ещё раз, еще",
    "еще раз, ЕЩЁ",
    "ο δρόμος, ΔΡΟΜΟΣ",
    "ΔΡΟΜΟΣ, δρόμος",
    "مُحَمَّد, محمد",
    "محمد, مُحَمَّد",
    "أهلا, اهلا",
    "שָׁלוֹם, שלום",
    "今天天气很好, 天气",
    "ｶﾞｿﾘﾝ, ガソリン",
    "안녕하세요, 녕하",
    "ㅋㅋㅋㅠㅠ, ㅋㅋㅋ",
    "안녕ㅋ, 안녕",
    "\u1112\u1161\u11AB국, 한국",
    "น้ำใส, น\u0E4D\u0E49\u0E32",
    "น้ำใส, ใส",
    "a🐦b, 🐦",
    "❤\uFE0F, ❤",
    "❤, ❤\uFE0F",
    "👍🏽, 👍",
    "100% sure, 0%",
    "snake_case, e_c",
    "C:\\temp, \\t",
    "a.*b, .*",
    "'good\u00A0bye', 'd b'",
    "'good\nbye', 'd b'",
    "so\u00ADft, soft",
    "soft, so\u00ADft"
  })
  void isIn_textThatSaysIt_holds(String text, String typed) {
    assertThat(term(typed).isIn(text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "See you at the Café, coffee",
    "Die Straße, strase",
    "Ещё раз, эще",
    "が, か",
    "か, が",
    "한국, 하",
    "큐, ㅋ",
    "ㅋㅠ, 큐",
    "ม้า, มา",
    "ปู, ปุ",
    "काम, कम",
    "今天, 明天",
    "a🐦b, 🐧",
    "👍, 👍🏽",
    "👍👎, 👎👍",
    "100 sure, 0%",
    "snakexcase, e_c",
    "snakecase, _",
    "axxb, a%b",
    "C:/temp, \\t",
    "axxb, a.*b",
    "goodbye, 'd b'",
    "so-ft, soft"
  })
  void isIn_textThatSaysSomethingElse_fails(String text, String typed) {
    assertThat(term(typed).isIn(text)).isFalse();
  }

  @Property(tries = 10_000)
  void isIn_anyRunBetweenBaseCharactersOfTheText_holds(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 99) int one,
      @ForAll @IntRange(max = 99) int other) {
    int[] points = text.codePoints().toArray();
    List<Integer> bounds = boundsOfBaseCharacters(points);
    int from = bounds.get(Math.min(one, other) % bounds.size());
    int to = bounds.get(Math.max(one, other) % bounds.size());
    Assume.that(from < to);
    String run = new String(points, from, to - from);
    Assume.that(!SearchText.fold(run).isBlank());

    assertThat(term(run).isIn(text)).isTrue();
  }

  @Property
  void of_anyString_isEmptyOrFoundInItself(@ForAll("anyStrings") String typed) {
    assertThat(SearchTerm.of(typed).filter(term -> !term.isIn(typed))).isEmpty();
  }

  @Test
  void toString_always_hidesWhatIsLookedFor() {
    assertThat(term("between us")).hasToString("SearchTerm[hidden]");
  }

  @Provide
  Arbitrary<String> anyStrings() {
    return ScriptTexts.anyStrings();
  }

  @Provide
  Arbitrary<String> texts() {
    return ScriptTexts.texts();
  }

  private static SearchTerm term(String typed) {
    return SearchTerm.of(typed).orElseThrow();
  }

  private static List<Integer> boundsOfBaseCharacters(int[] points) {
    return IntStream.rangeClosed(0, points.length)
        .filter(i -> i == points.length || isBase(points[i]))
        .boxed()
        .toList();
  }

  /** What never belongs to the character before it, and is not left out of a search. */
  private static boolean isBase(int point) {
    boolean joiningJamo = point >= 0x1160 && point <= 0x11FF;
    return !joiningJamo
        && switch (Character.getType(point)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.FORMAT,
              Character.CONTROL,
              // Half-width voicing marks and the tatweel.
              Character.MODIFIER_LETTER ->
              false;
          default -> true;
        };
  }

  @Test
  void of_longerThanAnyMessage_isEmpty() {
    assertThat(SearchTerm.of("x".repeat(10_000))).isPresent();
    assertThat(SearchTerm.of("x".repeat(10_001))).isEmpty();
  }
}
