package dev.aviary.domain.messaging;

import static dev.aviary.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aviary.domain.shared.ErrorCode;
import dev.aviary.domain.shared.MediaKey;
import dev.aviary.domain.shared.UnicodeText;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

  @Property
  void new_1To3000CodePointsOfAnyScript_isAcceptedAndKept(
      @ForAll @Size(min = 1, max = 5) List<@From("visible") Integer> points,
      @ForAll @IntRange(min = 1, max = 3000) int length) {
    String text = text(points, length);

    assertThat(new MessageBody.Text(text).text()).isEqualTo(text);
  }

  @Property
  void new_over3000CodePointsOfAnyScript_isRefused(
      @ForAll @Size(min = 1, max = 5) List<@From("visible") Integer> points,
      @ForAll @IntRange(min = 3001, max = 9000) int length) {
    assertTextRefused(text(points, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\r\n",
        "\u2003\u2028",
        "\u00A0",
        "\u200B\u2060\uFEFF",
        "\u3164\u2800",
        "\000"
      })
  void new_blank_isRefused(String text) {
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, () -> new MessageBody.Text(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", " a ", "\ta\r\n", "<b>&amp;</b>", "e\u0301", "\u200Ba", "👩🏽\u200D🚀"})
  void new_notAllBlank_isKeptAsSent(String text) {
    assertThat(new MessageBody.Text(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\uD83Db", "a\uDC26b"})
  void new_nulOrLoneSurrogate_isRefused(String text) {
    assertTextRefused(text);
  }

  @Test
  void new_over3000BlankCharacters_isRefusedForBeingBlank() {
    assertRefused(ErrorCode.MESSAGE_TEXT_BLANK, () -> new MessageBody.Text(" ".repeat(3001)));
  }

  @Test
  void text_image_isTheWordOfTheContract() {
    var image = new MessageBody.Image(new MediaKey("upload/images/2020/11/a_original.jpg"));

    assertThat(image.text()).isEqualTo("Image");
  }

  @Test
  void text_removed_isEmpty() {
    assertThat(new MessageBody.Removed().text()).isEmpty();
  }

  @Test
  void toString_always_hidesTheText() {
    assertThat(new MessageBody.Text("between us")).hasToString("Text[hidden]");
  }

  @Provide
  Arbitrary<Integer> visible() {
    return Arbitraries.integers()
        .between(1, Character.MAX_CODE_POINT)
        .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        .filter(point -> !UnicodeText.isBlank(Character.toString(point)));
  }

  private static String text(List<Integer> points, int length) {
    int[] repeated =
        IntStream.range(0, length).map(index -> points.get(index % points.size())).toArray();
    return new String(repeated, 0, length);
  }

  private static void assertTextRefused(String text) {
    assertRefused(ErrorCode.MESSAGE_TEXT_INVALID, () -> new MessageBody.Text(text));
  }
}
