package dev.aviary.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "upload/images/2020/11/kX3_-_original.jpg",
        "upload/a",
        "upload/a..b",
        "upload/_/0"
      })
  void new_pathBelowUpload_isAcceptedAsGiven(String value) {
    assertThat(new MediaKey(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "upload",
        "upload/",
        "/upload/a",
        "images/a",
        "uploads/a",
        "upload/../a",
        "upload/a/..",
        "upload/./a",
        "upload/.a",
        "upload/-a",
        "upload//a",
        "upload/a/",
        "upload/a b",
        "upload/a\\b",
        "upload/a%2fb",
        "upload/a:b",
        "upload/é",
        "upload/a\n",
        "upload/a\000"
      })
  void new_anythingElse_isRefused(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new MediaKey(value));
  }

  @Test
  void new_stepOf201Characters_isAccepted() {
    assertThat(new MediaKey("upload/" + "a".repeat(201)).value()).hasSize(208);
  }

  @Test
  void new_stepOf202Characters_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MediaKey("upload/" + "a".repeat(202)));
  }

  @Test
  void parse_aKey_isThatKey() {
    assertThat(MediaKey.parse("upload/images/a.jpg")).contains(new MediaKey("upload/images/a.jpg"));
  }

  @Test
  void parse_anythingElse_isEmpty() {
    assertThat(MediaKey.parse("upload/../a.jpg")).isEmpty();
    assertThat(MediaKey.parse("")).isEmpty();
  }

  @Test
  void parse_upToALength_isAKey() {
    String longest = "upload" + "/a".repeat(497);
    assertThat(longest).hasSize(1000);
    assertThat(MediaKey.parse(longest)).isPresent();
    assertThat(MediaKey.parse(longest + "a")).isEmpty();
    assertThat(MediaKey.parse("upload" + "/a".repeat(100_000))).isEmpty();
  }

  @Property
  void parse_anyFewCharacters_isWhatThePatternSays(
      @ForAll @Chars({'a', 'Z', '0', '_', '.', '-', '/', '@'}) @StringLength(max = 9) String text) {
    assertThat(MediaKey.parse("upload" + text).isPresent())
        .isEqualTo(text.matches("(/[A-Za-z0-9_][A-Za-z0-9_.-]{0,200})+"));
  }

  @Test
  void parse_segmentOf201Characters_isTheLongest() {
    assertThat(MediaKey.parse("upload/" + "a".repeat(201))).isPresent();
    assertThat(MediaKey.parse("upload/" + "a".repeat(202))).isEmpty();
    assertThat(MediaKey.parse("upload/a/" + "a".repeat(201) + "/a")).isPresent();
  }
}
