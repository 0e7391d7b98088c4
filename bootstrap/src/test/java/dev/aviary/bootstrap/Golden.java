package dev.aviary.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Expectations to the letter, order of keys included, but for places: {@code *} stands for any one
 * value, and words in capitals for what they are given to mean.
 */
final class Golden {

  private final Map<String, String> places = new LinkedHashMap<>();

  /** From here on {@code word} stands for this text. A word that contains another comes before. */
  Golden with(String word, String text) {
    return withPattern(word, Pattern.quote(text));
  }

  Golden withPattern(String word, String regex) {
    places.put(word, regex);
    return this;
  }

  void assertMatches(String actual, String expected) {
    String pattern = Pattern.quote(expected.replace("\n", "")).replace("*", "\\E[^,{}\"]+\\Q");
    for (var place : places.entrySet()) {
      pattern = pattern.replace(place.getKey(), "\\E" + place.getValue() + "\\Q");
    }
    assertThat(actual).matches(pattern);
  }
}
