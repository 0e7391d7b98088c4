package dev.aviary.domain.messaging;

import static dev.aviary.domain.messaging.SearchText.fold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.UnicodeText;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

  private static final String IOTA_SUBSCRIPT = "\u0345";

  @ParameterizedTest
  @CsvSource({
    "Hello World, hello world",
    "café, cafe",
    "cafe\u0301, cafe",
    "CAFÉ, cafe",
    "Straße, strasse",
    "STRASSE, strasse",
    "STRAẞE, strasse",
    "Łódź, lodz",
    "Smørrebrød, smorrebrod",
    "Ǿ, o",
    "Ærø, aero",
    "Œuvre, oeuvre",
    "Đà Nẵng, da nang",
    "Ħ Ŧ ð, h t d",
    "ñandú, nandu",
    "ﬁn, fin",
    "Ａｂｃ１, abc1",
    "Wordſmith, wordsmith",
    "x² ½ …, x2 1⁄2 ..."
  })
  void fold_latin_isWithoutCaseAccentsStrokesAndLigatures(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISTANBUL", "İSTANBUL", "ıstanbul", "istanbul", "I\u0307stanbul"})
  void fold_turkish_takesBothKindsOfIForOne(String text) {
    assertThat(fold(text)).isEqualTo("istanbul");
  }

  @ParameterizedTest
  @CsvSource({
    "Ёлка, елка",
    "е\u0308лка, елка",
    "МОЙ, мои",
    "мои\u0306, мои",
    "Київ, киiв",
    "ПРИВЕТ, привет",
    "бг\u0483ъ, бгъ"
  })
  void fold_cyrillic_isWithoutCaseAndMarks(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected.replace('i', 'і'));
  }

  @ParameterizedTest
  @CsvSource({
    "ΟΔΟΣ, οδοσ",
    "οδος, οδοσ",
    "Αθήνα, αθηνα",
    "ΑΘΉΝΑ, αθηνα",
    "ΰ ΐ ϊ, υ ι ι",
    "τῇ, τη",
    "ᾳ, α",
    "ᾼ, α",
    "ᾠδή, ωδη",
    "µ Ω, μ ω"
  })
  void fold_greek_isWithoutCaseAccentsAndFinalSigma(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @Test
  void fold_greekIotaBesideTheLetter_staysALetter() {
    assertThat(fold("ΑΙ")).isEqualTo("αι");
  }

  @ParameterizedTest
  @CsvSource({
    "مُحَمَّد, محمد",
    "محـــمد, محمد",
    "أحمد, احمد",
    "إسلام, اسلام",
    "آمن, امن",
    "ﻻ, لا",
    "هٰذا, هذا",
    "هدى\u06D6, هدى",
    "می\u200Cخواهم, میخواهم"
  })
  void fold_arabic_isWithoutVowelMarksTatweelAndHamza(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"שָׁלוֹם, שלום", "\uFB2Aלום, שלום", "בְּרֵאשִׁית, בראשית"})
  void fold_hebrew_isWithoutNiqqud(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"ｶﾞ, ガ", "ｶ\u3099, ガ", "カ\u3099, ガ", "ﾊﾟﾝ, パン", "か\u3099, が", "ｱｰ, アー"})
  void fold_japanese_isOfFullWidthAndComposed(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"\uF900, 豈", "中文\u3000字, 中文 字", "\u2F00, 一", "葛\uDB40\uDD00, 葛"})
  void fold_chinese_isWithoutVariants(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"\u1112\u1161\u11AB, 한", "하\u11AB, 한", "\u1112\u1161, 하", "ㅋㅋㅠㅠ, ㅋㅋㅠㅠ", "감사ㄳ요, 감사ㄳ요"})
  void fold_korean_joinsSyllablesAndLeavesLoneLettersAlone(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"น้ำ", "น\u0E49\u0E4D\u0E32", "น\u0E4D\u0E49\u0E32"})
  void fold_thaiSaraAm_isTheSameInEveryForm(String text) {
    assertThat(fold(text)).isEqualTo("น\u0E49\u0E4D\u0E32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ນ້ຳ", "ນ\u0EC9\u0ECD\u0EB2", "ນ\u0ECD\u0EC9\u0EB2"})
  void fold_laoAm_isTheSameInEveryForm(String text) {
    assertThat(fold(text)).isEqualTo("ນ\u0EC9\u0ECD\u0EB2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0E48, 0x0E49, 0x0E4A, 0x0E4B})
  void fold_anyThaiToneAndTheRing_isTheSameInEitherOrder(int tone) {
    String mark = Character.toString(tone);

    assertThat(fold("น\u0E4D" + mark + "\u0E32")).isEqualTo(fold("น" + mark + "\u0E4D\u0E32"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0EC8, 0x0EC9, 0x0ECA, 0x0ECB})
  void fold_anyLaoToneAndTheRing_isTheSameInEitherOrder(int tone) {
    String mark = Character.toString(tone);

    assertThat(fold("ນ\u0ECD" + mark + "\u0EB2")).isEqualTo(fold("ນ" + mark + "\u0ECD\u0EB2"));
  }

  @ParameterizedTest
  @CsvSource({"❤\uFE0F, ❤", "1\uFE0F\u20E3, 1", "👩\u200D🚀, 👩🚀", "🐦, 🐦"})
  void fold_emoji_isWithoutVariationAndJoiners(String text, String expected) {
    assertThat(fold(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "か, が",
    "は, ぱ",
    "カ, ガ", // the voicing of kana
    "か, カ",
    "하, 한",
    "큐, ㅋㅠ", // Korean
    "มา, ม้า",
    "ปู, ปุ",
    "กิน, กัน", // tones and vowels of Thai
    "कम, काम",
    "क, क़", // vowels and nukta of Devanagari
    "ه, ة",
    "م, ن",
    "כ, ך",
    "е, э",
    "α, λ",
    "o, e",
    "0, o",
    "👍, 👍🏽",
    "👍, 👎",
    "中, 国"
  })
  void fold_differentLetters_staysDifferent(String one, String other) {
    assertThat(fold(one)).isNotEqualTo(fold(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "a\tb",
        "a\nb",
        "a\u0085b",
        "a\u00A0b",
        "a\u2003b",
        "a\u2028b",
        "a\u202Fb",
        "a\u3000b"
      })
  void fold_anySpace_isASpace(String text) {
    assertThat(fold(text)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u00ADb",
        "a\u200Bb",
        "a\u200Cb",
        "a\u200Db",
        "a\u2060b",
        "a\uFEFFb",
        "a\u202Eb",
        "a\u034Fb",
        "a\000b",
        "a\u0001b",
        "a\u007Fb",
        "a\uD83Db",
        "a\uDC26b"
      })
  void fold_whatCannotBeSeen_isLeftOut(String text) {
    assertThat(fold(text)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "\\", "100%_\\é", ".*[a-z]+$^(){}|?'\"&<>"})
  void fold_punctuation_isKept(String text) {
    assertThat(fold(text)).isEqualTo(text.replace('é', 'e'));
  }

  @Test
  void fold_halvesOfAPairApart_areNotJoined() {
    assertThat(fold("\uD83D\u00AD\uDC26")).isEmpty();
  }

  @Property
  void fold_anyString_isWellFormed(@ForAll("anyStrings") String text) {
    assertThat(UnicodeText.isWellFormed(fold(text))).isTrue();
  }

  @Property
  void fold_anyString_isIdempotent(@ForAll("anyStrings") String text) {
    assertThat(fold(fold(text))).isEqualTo(fold(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u0E4D\u0E4D\u0E49", "\u0ECD\u0E4D\u0ECD\u0EC8", "\u0E4D\u0E48\u0E4D\u0E49"})
  void fold_toneAfterRings_isIdempotent(String text) {
    assertThat(fold(fold(text))).isEqualTo(fold(text));
  }

  @Property(tries = 10_000)
  void fold_anyWellFormedText_isIdempotent(@ForAll("wellFormed") String text) {
    assertThat(fold(fold(text))).isEqualTo(fold(text));
  }

  @Property(tries = 10_000)
  void fold_canonicallyEquivalentTexts_isTheSame(@ForAll("wellFormed") String text) {
    assertThat(fold(Normalizer.normalize(text, Form.NFD))).isEqualTo(fold(text));
    assertThat(fold(Normalizer.normalize(text, Form.NFC))).isEqualTo(fold(text));
  }

  @Property(tries = 10_000)
  void fold_smallLetters_isTheSame(@ForAll("wellFormed") String text) {
    assertThat(fold(text.toLowerCase(Locale.ROOT))).isEqualTo(fold(text));
  }

  /** Java writes the iota of ᾳ beside its capital, as a letter: {@link SearchText#fold} says so. */
  @Property(tries = 10_000)
  void fold_capitals_isTheSameWhereNoIotaIsSubscript(@ForAll("wellFormed") String text) {
    String plain = Normalizer.normalize(text, Form.NFD).replace(IOTA_SUBSCRIPT, "");

    assertThat(fold(plain.toUpperCase(Locale.ROOT))).isEqualTo(fold(plain));
  }

  @Test
  void fold_everyCharacter_isIdempotent() {
    assertThat(charactersThatChangeFoldBy(SearchText::fold)).isEmpty();
  }

  @Test
  void fold_everyCharacter_isTheSameInBothNormalForms() {
    assertThat(charactersThatChangeFoldBy(text -> Normalizer.normalize(text, Form.NFD))).isEmpty();
    assertThat(charactersThatChangeFoldBy(text -> Normalizer.normalize(text, Form.NFC))).isEmpty();
  }

  @Test
  void fold_everyCharacter_isTheSameSmall() {
    assertThat(charactersThatChangeFoldBy(text -> text.toLowerCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void fold_everyCharacter_isTheSameInCapitalsExceptIotaSubscript() {
    assertThat(charactersThatChangeFoldBy(text -> text.toUpperCase(Locale.ROOT)))
        .hasSize(64)
        .allMatch(letter -> Normalizer.normalize(letter, Form.NFD).contains(IOTA_SUBSCRIPT));
  }

  @Provide
  Arbitrary<String> anyStrings() {
    return ScriptTexts.anyStrings();
  }

  @Provide
  Arbitrary<String> wellFormed() {
    return ScriptTexts.wellFormedTexts();
  }

  private static Iterable<String> charactersThatChangeFoldBy(UnaryOperator<String> change) {
    return IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
        .filter(Character::isDefined)
        .mapToObj(Character::toString)
        .filter(letter -> !fold(change.apply(letter)).equals(fold(letter)))
        .toList();
  }

  @Test
  void fold_moreThan30MarksInARow_keeps30() {
    assertThat(fold("か" + "\u0E48".repeat(31) + "z")).isEqualTo("か" + "\u0E48".repeat(30) + "z");
  }

  /**
   * Putting marks in order takes minutes for so many, unless they are bounded first: those beside
   * which nothing is left, those that take room, and what is a mark only once it is taken apart.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0301\u0316",
        "\u3099",
        "\u0E48\u0E38",
        "\u0E48\u200B\u0E38\u200B",
        "\u0E48\u0640\u0E38\u0640",
        "\u0E48\uFE71\u0E38\uFE71",
        "\u302E\u1B44",
        "\u0E48\uFF9E",
        "\u0E48\uFF9F"
      })
  @Timeout(60)
  void fold_hundredsOfThousandsOfMarks_takesNoLongerThanLetters(String marks) {
    String folded = SearchText.fold("か" + marks.repeat(200_000) + "z");

    assertThat(folded).endsWith("z").hasSizeLessThan(40);
  }
}
