package dev.aviary.domain.messaging;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts of many scripts for properties: letters, marks, and what looks like them. */
final class ScriptTexts {

  private static final List<String> ALPHABETS =
      List.of(
          // Latin with composed and loose accents, ligatures, full-width forms
          "aAeEiIoOsS éÉëŁłØøÆæŒœĐđßẞſİıﬁǆǅＡａªⓐ\u0301\u0308\u0307\u0323\u0327",
          "еёЕЁиийЙїґҐъ \u0306\u0308",
          "αΑάΆσςΣΰΐὦώΏϑϴϒµΩ \u0301\u0308\u0314",
          "ابأإآؤئةىيﻻﷺ \u064B\u064E\u0651\u0653\u0654\u0670ـ",
          "אבשׁךכםמﬡ \u05B0\u05B8\u05BC\u05C1",
          "中國国豈\uF900⼀。　",
          "かがカガはばぱーｶﾞｱﾟ゛ \u3099\u309A",
          "하한각가ㅋㅠㄳㅏ\u1112\u1161\u11AB\u11A8\u1100 ",
          "กำน้ำเแ \u0E33\u0E4D\u0E32\u0E48\u0E49\u0E38\u0E34",
          "ກຳ \u0EB3\u0ECD\u0EB2\u0EC8",
          "कक़खि \u093C\u093F\u094D\u0901\u0951",
          "\u09C7\u09BE\u09CBক",
          "👍👍🏽👩\u200D🚀❤\uFE0F1\u20E3🇩🇪",
          "%_\\.*[]()^$?+{}|'\"&<> ",
          "\t\n\r\u0085\u00A0\u2003\u2028\u200B\u00AD\u200C\u200D\u034F\u2060\uFEFF\000\u0001");

  private ScriptTexts() {}

  /** Up to 12 characters, of one script or of several. */
  static Arbitrary<String> texts() {
    return codePoints().list().ofMaxSize(12).map(ScriptTexts::text);
  }

  /** The same with any of Unicode's characters among them. */
  static Arbitrary<String> wellFormedTexts() {
    Arbitrary<Integer> any =
        Arbitraries.oneOf(
                Arbitraries.integers().between(1, 0x2FFF),
                Arbitraries.integers().between(1, 0x1FFFF))
            .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    return Arbitraries.frequencyOf(Tuple.of(3, codePoints()), Tuple.of(1, any))
        .list()
        .ofMaxSize(12)
        .map(ScriptTexts::text);
  }

  /** Strings that need not be text: halves of surrogate pairs and U+0000 among the characters. */
  static Arbitrary<String> anyStrings() {
    Arbitrary<String> char16 =
        Arbitraries.oneOf(
                Arbitraries.chars().range(Character.MIN_SURROGATE, Character.MAX_SURROGATE),
                Arbitraries.chars().range('\000', '\u02FF'),
                Arbitraries.chars().all())
            .map(String::valueOf);
    return Arbitraries.oneOf(char16, codePoints().map(Character::toString))
        .list()
        .ofMaxSize(12)
        .map(parts -> String.join("", parts));
  }

  private static Arbitrary<Integer> codePoints() {
    return Arbitraries.of(ALPHABETS)
        .flatMap(alphabet -> Arbitraries.of(alphabet.codePoints().boxed().toList()));
  }

  private static String text(List<Integer> points) {
    return points.stream().map(Character::toString).collect(Collectors.joining());
  }
}
